using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace DigestBot.Core.Digests.Intake;

/// <summary>What a file's name tells of its digest. Whatever it does not tell is null.</summary>
/// <param name="Date">The edition's day, the first valid <c>YYYY-MM-DD</c> in the name.</param>
/// <param name="Language">The language of the AI texts, an ISO 639-1 code.</param>
/// <param name="Form">The form that the ending stands for; only the content decides.</param>
public sealed partial record DigestFileName(LocalDate? Date, string? Language, DigestForm? Form)
{
    /// <summary>Reads a name, with or without folders.</summary>
    public static DigestFileName Read(string name)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return new(FindDate(file), FindLanguage(file), FindForm(file));
    }

    private static LocalDate? FindDate(string file)
    {
        foreach (Match match in Dates().Matches(file))
            if (DateOnly.TryParseExact(match.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return LocalDate.FromDateOnly(date);
        return null;
    }

    private static string? FindLanguage(string file) => LanguageWord().Match(file) is { Success: true } match ? LanguageNames.CodeOf(match.Groups["name"].Value) : null;

    private static DigestForm? FindForm(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => DigestForm.Markdown,
        ".jsonl" or ".ndjson" => DigestForm.JsonLines,
        _ => null,
    };

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"_AI_enhanced_(?<name>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LanguageWord();
}
