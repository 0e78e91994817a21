using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Arrows, spaced like relations.</summary>
internal static class Arrows
{
    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["to"] = "→",
        ["rightarrow"] = "→",
        ["longrightarrow"] = "⟶",
        ["Rightarrow"] = "⇒",
        ["Longrightarrow"] = "⟹",
        ["leftarrow"] = "←",
        ["gets"] = "←",
        ["longleftarrow"] = "⟵",
        ["Leftarrow"] = "⇐",
        ["Longleftarrow"] = "⟸",
        ["leftrightarrow"] = "↔",
        ["longleftrightarrow"] = "⟷",
        ["Leftrightarrow"] = "⇔",
        ["Longleftrightarrow"] = "⟺",
        ["iff"] = "⟺",
        ["implies"] = "⟹",
        ["impliedby"] = "⟸",
        ["mapsto"] = "↦",
        ["longmapsto"] = "⟼",
        ["uparrow"] = "↑",
        ["downarrow"] = "↓",
        ["Uparrow"] = "⇑",
        ["Downarrow"] = "⇓",
        ["updownarrow"] = "↕",
        ["nearrow"] = "↗",
        ["searrow"] = "↘",
        ["swarrow"] = "↙",
        ["nwarrow"] = "↖",
        ["hookrightarrow"] = "↪",
        ["hookleftarrow"] = "↩",
        ["rightharpoonup"] = "⇀",
        ["rightharpoondown"] = "⇁",
        ["leftharpoonup"] = "↼",
        ["leftharpoondown"] = "↽",
        ["rightleftharpoons"] = "⇌",
        ["leftrightharpoons"] = "⇋",
        ["rightrightarrows"] = "⇉",
        ["rightleftarrows"] = "⇄",
        ["leftrightarrows"] = "⇆",
        ["twoheadrightarrow"] = "↠",
        ["rightsquigarrow"] = "⇝",
        ["leadsto"] = "⇝",
        ["dashrightarrow"] = "⇢",
        ["circlearrowright"] = "↻",
        ["circlearrowleft"] = "↺",
        ["nrightarrow"] = "↛",
        ["nRightarrow"] = "⇏",
    }.ToFrozenDictionary();
}
