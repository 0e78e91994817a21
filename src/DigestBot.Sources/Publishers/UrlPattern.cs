using System.Text.RegularExpressions;
using DigestBot.Core.Digests.Intake;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Sources.Publishers;

/// <summary>An address that tells the day by placeholders: <c>{date}</c>, or <c>{year}</c>, <c>{month}</c> and <c>{day}</c>, and <c>{language}</c>.</summary>
internal sealed partial class UrlPattern
{
    /// <summary>A day to try it with.</summary>
    public static readonly LocalDate AnyDay = new(2026, 1, 5);

    private readonly string _pattern;
    private readonly string? _language;

    private UrlPattern(string pattern, string? language) => (_pattern, _language) = (pattern, language);

    /// <summary>Reads one or several, which spaces separate: one for each form of a day's digest.</summary>
    /// <param name="mistake">What is wrong with it; null if nothing.</param>
    public static IReadOnlyList<UrlPattern> Read(string patterns, string? language, out string? mistake)
    {
        var all = patterns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pattern => new UrlPattern(pattern, language)).ToList();
        mistake = all.Select(pattern => pattern.Mistake()).FirstOrDefault(found => found is not null);
        return all;
    }

    public Uri On(LocalDate day) => new(Fill(day));

    private string? Mistake()
    {
        var placeholders = Placeholder().Matches(_pattern).Select(match => match.Value).ToHashSet();
        if (!Uri.TryCreate(Fill(AnyDay), UriKind.Absolute, out var address) || !address.IsWeb())
            return "is not an http or https address";
        if (address.UserInfo.Length > 0)
            return "holds a user or password, which is not sent; put what is needed into the address's path or query";
        if (placeholders.FirstOrDefault(found => found is not ("{date}" or "{year}" or "{month}" or "{day}" or "{language}")) is { } unknown)
            return $"has {unknown}; there are {{date}}, {{year}}, {{month}}, {{day}} and {{language}}";
        if (!placeholders.Contains("{date}") && !placeholders.IsSupersetOf(["{year}", "{month}", "{day}"]))
            return "does not tell the day; put {date} where it stands";
        return placeholders.Contains("{language}") && (_language is null || LanguageNames.NameOf(_language) is null)
            ? "has {language}, for which Language must say a language that publishers name, such as zh"
            : null;
    }

    private string Fill(LocalDate day) => _pattern
        .Replace("{date}", LocalDatePattern.Iso.Format(day), StringComparison.Ordinal)
        .Replace("{year}", $"{day.Year:0000}", StringComparison.Ordinal)
        .Replace("{month}", $"{day.Month:00}", StringComparison.Ordinal)
        .Replace("{day}", $"{day.Day:00}", StringComparison.Ordinal)
        .Replace("{language}", _language is null ? "" : LanguageNames.NameOf(_language), StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();
}
