using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using NodaTime;

namespace DigestBot.Storage.Tests.Support;

/// <summary>Small digests, papers and chats.</summary>
internal static class Some
{
    public const string Source = "arxiv-daily";

    public static ChatSettings Settings { get; } = new() { Language = "zh", TimeZone = "UTC", DeliveryTime = new(9, 0) };

    public static EditionKey Key(LocalDate date, string language = "zh", string source = Source) => new(source, date, language);

    public static LocalDate Day(int day) => new LocalDate(2026, 6, 1).PlusDays(day - 1);

    public static ChatAddress Chat(string id = "anna", string platform = "local") => new(platform, id);

    public static ArxivId Arxiv(int id) => ArxivId.TryParse($"2606.{id:00000}", out var arxivId) ? arxivId : throw new ArgumentOutOfRangeException(nameof(id));

    public static Paper Paper(int id, string category = "cs.CV", int number = 0) => new()
    {
        Number = number,
        ArxivId = Arxiv(id),
        Title = $"Paper {id}",
        Url = Arxiv(id).AbstractUrl,
        Authors = ["Ada Lovelace", "Alan Turing, Jr."],
        Category = category,
        Categories = [category],
        Tldr = $"What paper {id} says.",
        Abstract = $"The abstract of paper {id}.\n  And a paragraph.",
    };

    /// <summary>A digest of papers, numbered in their order.</summary>
    public static ParsedDigest Digest(IEnumerable<Paper> papers, DigestForm form = DigestForm.Markdown) =>
        new(form, [.. papers.Select((paper, index) => paper with { Number = index + 1 })], []);

    public static ParsedDigest Digest(params (int Id, string Category)[] papers) =>
        Digest(papers.Select(paper => Paper(paper.Id, paper.Category)));

    /// <summary>The file that holds such a digest: other content, other hash.</summary>
    public static DigestFile File(ParsedDigest digest, string name = "digest.md") =>
        new(name, SHA256.HashData(Encoding.UTF8.GetBytes(digest.Form + string.Join('\n', digest.Papers))));
}
