using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Brackets that TeX has names for.</summary>
internal static class Parentheses
{
    public static FrozenDictionary<string, string> Opening { get; } = new Dictionary<string, string>
    {
        ["{"] = "{",
        ["lbrace"] = "{",
        ["lbrack"] = "[",
        ["langle"] = "⟨",
        ["lfloor"] = "⌊",
        ["lceil"] = "⌈",
        ["lvert"] = "|",
        ["lVert"] = "‖",
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, string> Closing { get; } = new Dictionary<string, string>
    {
        ["}"] = "}",
        ["rbrace"] = "}",
        ["rbrack"] = "]",
        ["rangle"] = "⟩",
        ["rfloor"] = "⌋",
        ["rceil"] = "⌉",
        ["rvert"] = "|",
        ["rVert"] = "‖",
    }.ToFrozenDictionary();
}
