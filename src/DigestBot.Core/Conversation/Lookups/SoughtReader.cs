using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Reads what is looked for, word by word: <c>yesterday 17</c>, <c>cs.CV 3</c>, <c>17 2026-01-05</c>, <c>5 Jan 2026 cs.AI</c>.</summary>
internal static partial class SoughtReader
{
    // A longer text is a sentence, not a lookup.
    private const int MostWords = 64;
    private const int LongestDay = 4;

    private static readonly char[] Gaps = [' ', ',', ';', '\t', '\r', '\n'];

    /// <summary>Whatever cannot be read is kept as such.</summary>
    /// <param name="today">The day that <c>yesterday</c> is before.</param>
    public static Sought Read(string text, LocalDate today)
    {
        var words = HalfWidth.Fold(text).Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > MostWords)
            return new() { Unread = words };
        var (date, rest) = TakeDay(words, today);
        return rest.Aggregate(new Sought { Date = date }, Take);
    }

    // The longest run of words that is a day, since "5 Jan 2026" has numbers in it.
    private static (LocalDate? Date, IEnumerable<string> Others) TakeDay(string[] words, LocalDate today)
    {
        for (var length = Math.Min(LongestDay, words.Length); length > 0; length--)
            for (var start = 0; start + length <= words.Length; start++)
                if (ReadDay(words[start..(start + length)], today) is { } date)
                    return (date, [.. words[..start], .. words[(start + length)..]]);
        return (null, words);
    }

    private static LocalDate? ReadDay(string[] words, LocalDate today)
    {
        const int compactDay = 8;
        return words.All(word => word.Length != compactDay && Number().IsMatch(word)) ? null : ReadableDates.Parse(string.Join(' ', words), today);
    }

    private static Sought Take(Sought sought, string word) => word.ToLowerInvariant() switch
    {
        _ when Everything.IsMeant(word) => sought with { All = true },
        "latest" or "最新" or "paper" or "papers" or "论文" or "number" or "no." or "#" => sought,
        _ when Number().Match(word) is { Success: true } number => sought with { Numbers = [.. sought.Numbers, ReadNumber(number)] },
        _ when ArxivId.TryParse(word, out var id) => sought with { Ids = [.. sought.Ids, id] },
        _ when sought.Category is null && IsCategory(word, out var category) => sought with { Category = category },
        _ => sought with { Unread = [.. sought.Unread, word] },
    };

    // By its shape alone, since an edition may have what the taxonomy does not know yet.
    private static bool IsCategory(string word, out CategoryPattern category) => CategoryPattern.TryParseShape(word, out category);

    // No edition has a number with more digits, and it is answered as any number that is too large.
    private static int ReadNumber(Match number) =>
        int.TryParse(number.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;

    [GeneratedRegex(@"^(?:#|no\.?|第)?(?<digits>[0-9]{1,30})(?:号|篇|篇论文|号论文)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
