using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>Which part of the list is wanted: <c>unread #diffusion attention page:2</c>.</summary>
/// <param name="Page">From 1.</param>
internal sealed partial record SavedWanted(SavedFilter Filter, int Page)
{
    private const int MostWords = 8;
    private const int LongestWord = 48;

    /// <summary>Reads it; every text means something.</summary>
    public static SavedWanted Read(string arguments) => arguments
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(new SavedWanted(SavedFilter.All, 1), (wanted, word) => wanted.With(word));

    /// <summary>The words that ask for it, without the page.</summary>
    public string Words => string.Join(' ', [
        .. Filter.IsRead is { } isRead ? (string[])[isRead ? "read" : "unread"] : [],
        .. Filter.Tags.Select(tag => $"#{tag}"),
        .. Filter.Words,
    ]);

    /// <summary>Whether it is the whole list.</summary>
    public bool IsAll => Filter == SavedFilter.All;

    /// <summary>What shows a page of it; null where a button has no room for it.</summary>
    public ButtonData? Turn(int page = 1)
    {
        var data = new ButtonData.Turn($"/{CommandNames.Saved} {Words}{(page > 1 ? $" page:{page}" : "")}".TrimEnd());
        return data.Fits ? data : null;
    }

    private SavedWanted With(string word)
    {
        if (Page_().Match(word) is { Success: true } page)
            return this with { Page = Math.Max(1, int.Parse(page.Groups["page"].ValueSpan, CultureInfo.InvariantCulture)) };
        return this with
        {
            Filter = word.ToLowerInvariant() switch
            {
                "unread" or "未读" => Filter with { IsRead = false },
                "read" or "已读" => Filter with { IsRead = true },
                "all" or "全部" => Filter,
                ['#', _, ..] tag => Filter with { Tags = Few([.. Filter.Tags, tag[1..]]) },
                _ => Filter with { Words = Few([.. Filter.Words, word.Length > LongestWord ? word[..LongestWord] : word]) },
            },
        };
    }

    private static EquatableList<string> Few(EquatableList<string> words) => [.. words.Distinct().Take(MostWords)];

    [GeneratedRegex(@"^page:(?<page>[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Page_();
}
