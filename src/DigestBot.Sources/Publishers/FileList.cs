using System.Text.RegularExpressions;
using DigestBot.Core.Digests.Intake;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Sources.Publishers;

/// <summary>A repository's list of files: names, one a line, in no order, with repeats.</summary>
internal sealed partial class FileList
{
    private readonly SortedDictionary<LocalDate, SortedSet<string>> _days = [];

    private FileList()
    {
    }

    /// <summary>Takes from it what is a digest, and in the language if one is wanted.</summary>
    public static FileList Read(string text, string? language)
    {
        var list = new FileList();
        foreach (Match match in Name().Matches(text))
            if (LocalDatePattern.Iso.Parse(match.Groups["date"].Value) is { Success: true } date)
                list.Add(date.Value, match.Value.TrimEnd('\r'), language);
        return list;
    }

    /// <summary>The latest days that have something, the oldest first.</summary>
    public IEnumerable<ListedDay> Latest(LocalDate today, int days) =>
        _days.Where(day => day.Key <= today).TakeLast(days).Select(day => new ListedDay(day.Key, [$"{LocalDatePattern.Iso.Format(day.Key)}.md", .. day.Value]));

    // The list names the JSON lines alone; the Markdown lies beside them and has the numbers.
    private void Add(LocalDate date, string name, string? language)
    {
        var isMarkdown = name.EndsWith(".md", StringComparison.Ordinal);
        if (!isMarkdown && language is not null && DigestFileName.Read(name).Language is { } other && other != language)
            return;
        if (!_days.TryGetValue(date, out var names))
            _days[date] = names = new(StringComparer.Ordinal);
        if (!isMarkdown)
            names.Add(name);
    }

    // What a name may be is narrow, since it becomes part of an address and of a file's name here. The JSON lines before the AI enhanced them
    // stand in the list as well, and are no digest.
    [GeneratedRegex(@"^(?<date>\d{4}-\d{2}-\d{2})(\.md|_AI_enhanced_\p{L}{1,40}\.jsonl)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}

/// <summary>A day in a list, and the names of its files.</summary>
internal sealed record ListedDay(LocalDate Date, IReadOnlyList<string> Names);
