namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>What stands at the start of a line before each field, in the order of the fields.</summary>
internal static class FieldLabels
{
    public const string MainCategory = "Main category:";
    public const string Tldr = "TL;DR:";
    public const string Details = "<details>";

    public static readonly string[] InDetails = ["Motivation:", "Method:", "Result:", "Conclusion:", "Abstract:"];
}
