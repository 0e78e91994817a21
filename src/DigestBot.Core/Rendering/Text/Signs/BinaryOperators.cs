using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Signs that stand between two operands.</summary>
internal static class BinaryOperators
{
    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["times"] = "×",
        ["pm"] = "±",
        ["mp"] = "∓",
        ["div"] = "÷",
        ["cdot"] = "·",
        ["cdotp"] = "·",
        ["bullet"] = "•",
        ["ast"] = "∗",
        ["star"] = "⋆",
        ["circ"] = "∘",
        ["cap"] = "∩",
        ["cup"] = "∪",
        ["sqcap"] = "⊓",
        ["sqcup"] = "⊔",
        ["uplus"] = "⊎",
        ["setminus"] = "∖",
        ["smallsetminus"] = "∖",
        ["wedge"] = "∧",
        ["land"] = "∧",
        ["vee"] = "∨",
        ["lor"] = "∨",
        ["veebar"] = "⊻",
        ["oplus"] = "⊕",
        ["ominus"] = "⊖",
        ["otimes"] = "⊗",
        ["oslash"] = "⊘",
        ["odot"] = "⊙",
        ["boxplus"] = "⊞",
        ["boxtimes"] = "⊠",
        ["diamond"] = "⋄",
        ["amalg"] = "⨿",
        ["ltimes"] = "⋉",
        ["rtimes"] = "⋊",
        ["wr"] = "≀",
        ["bmod"] = "mod",
    }.ToFrozenDictionary();
}
