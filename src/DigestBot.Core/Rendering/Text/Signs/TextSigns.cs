using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Commands of running text that stand for a letter or a word.</summary>
internal static class TextSigns
{
    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["LaTeX"] = "LaTeX",
        ["TeX"] = "TeX",
        ["LaTeXe"] = "LaTeX2e",
        ["BibTeX"] = "BibTeX",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ss"] = "ß",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["newline"] = " ",
        ["par"] = "\n\n",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["xspace"] = "",
        ["noindent"] = "",
        ["centering"] = "",
        // Macros that many conference styles define.
        ["eg"] = "e.g.",
        ["ie"] = "i.e.",
        ["etal"] = "et al.",
        ["etc"] = "etc.",
        ["wrt"] = "w.r.t.",
    }.ToFrozenDictionary();
}
