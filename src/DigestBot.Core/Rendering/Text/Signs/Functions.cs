using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Names and large signs that apply to what follows, and keep a space from it: <c>log n</c>, <c>∑ x</c>.</summary>
internal static class Functions
{
    public static FrozenDictionary<string, string> ByName { get; } =
        new[]
            {
                "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh",
                "cosh", "tanh", "coth", "min", "max", "inf", "sup", "lim", "arg", "det", "dim", "ker", "gcd", "deg", "hom", "Pr",
            }
            .Select(name => KeyValuePair.Create(name, name))
            .Concat(new Dictionary<string, string>
            {
                ["limsup"] = "lim sup",
                ["liminf"] = "lim inf",
                ["argmin"] = "arg min",
                ["argmax"] = "arg max",
                ["sum"] = "∑",
                ["prod"] = "∏",
                ["coprod"] = "∐",
                ["int"] = "∫",
                ["iint"] = "∬",
                ["iiint"] = "∭",
                ["oint"] = "∮",
                ["bigcup"] = "⋃",
                ["bigcap"] = "⋂",
                ["bigsqcup"] = "⨆",
                ["bigvee"] = "⋁",
                ["bigwedge"] = "⋀",
                ["bigoplus"] = "⨁",
                ["bigotimes"] = "⨂",
                ["bigodot"] = "⨀",
                ["biguplus"] = "⨄",
            })
            .ToFrozenDictionary();
}
