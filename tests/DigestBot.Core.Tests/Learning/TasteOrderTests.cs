using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Learning;
using DigestBot.Tests;
using DigestBot.Tests.Conversation;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Core.Tests.Learning;

public class TasteOrderTests
{
    // Among fewer, hardly anything can move.
    private const int FewPapers = 10;

    private static readonly string[] Words = ["video", "diffusion", "扩散模型", "世界模型", "agents", "the", "Éclair", "😀", "\u202e", "\"", "*", "2"];

    [Fact]
    public void No_paper_is_ever_lost_doubled_or_changed()
    {
        var text = Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words));
        var papers = (from title in text
                      from author in text
                      from tldr in text
                      from category in Gen.Elements("cs.CV", "cs.LG", "math.CO")
                      select (title, author, tldr, category)).ArrayOf().Select(all => all.Select((one, at) => Paper(at + 1, one.title, one.author, one.tldr, one.category)).ToArray());
        var thumbs = Gen.Elements(Thumb.Up, Thumb.Down).ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(papers.ToArbitrary(), papers.ToArbitrary(), thumbs.ToArbitrary(), (shown, judged, votes) =>
        {
            var order = TasteOrder.Arrange(shown, Taste([.. judged.Zip(votes)]));
            return order.Select(paper => paper.Paper).OrderBy(paper => paper.Number).SequenceEqual(shown)
                && order.SequenceEqual(TasteOrder.Arrange(shown, Taste([.. judged.Zip(votes)])));
        }));
    }

    [Fact]
    public void What_nothing_is_known_about_stays_where_it_stands()
    {
        Paper[] papers = [Paper(1, "On knots"), Paper(2, "Soil moisture"), Paper(3, "Galaxy clusters"), Paper(4, "Bees and flowers")];
        var order = TasteOrder.Arrange(papers, Taste((Paper(1, "Honest bees"), Thumb.Up), (Paper(2, "Wild knots"), Thumb.Down)));
        Assert.Equal([4, 2, 3, 1], order.Select(paper => paper.Paper.Number));
    }

    [Fact]
    public void It_says_what_was_liked_in_the_papers_own_words()
    {
        Paper[] papers = [Paper(1, "On knots"), Paper(2, "Diffusing clouds", author: "Yann LeCun"), Paper(3, "一种扩散模型的研究"), Paper(4, "Nothing of the kind")];
        var order = TasteOrder.Arrange(papers, Taste((Paper(1, "Video diffusion", author: "Yann LeCun"), Thumb.Up), (Paper(2, "视频扩散模型"), Thumb.Up)));
        Assert.Equal(["Diffusing", "Yann LeCun"], order.Single(paper => paper.Paper.Number == 2).Likes.Order());
        Assert.Equal(["扩散模型"], order.Single(paper => paper.Paper.Number == 3).Likes);
        Assert.Equal([3, 2, 1, 4], order.Select(paper => paper.Paper.Number));
        Assert.Empty(order[^1].Likes);
    }

    [Fact]
    public void What_simulated_readers_like_moves_up()
    {
        string[] interests = ["diffusion", "agents", "proteins", "robots", "speech", "graphs"];
        var standings = Enumerable.Range(0, 120).Select(seed =>
        {
            var random = new Random(seed + 1000);
            var reader = new SimulatedReader(paper => paper.Comment == interests[seed % interests.Length], seed);
            var (seen, next) = (Generate(interests, 120, random), Generate(interests, 48, random));
            return (Before: reader.Standing(next)!.Value, After: reader.Standing([.. TasteOrder.Arrange(next, reader.Judge(seen)).Select(paper => paper.Paper)])!.Value);
        }).ToList();
        var (before, after) = (standings.Average(standing => standing.Before), standings.Average(standing => standing.After));
        TestContext.Current.SendDiagnosticMessage($"{before:p1} to {after:p1}; better for {standings.Count(standing => standing.After < standing.Before)}");
        Assert.True(after < 0.6 * before, $"{before:p1} to {after:p1}");
    }

    /// <summary>An interest is what an abstract speaks of, which the order does not know: it sees titles, TL;DR, authors and categories.</summary>
    [Fact]
    public void What_simulated_readers_like_of_the_real_digests_moves_up()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        string[] interests =
        [
            "diffusion model", "reinforcement learning", "medical", "3d", "robot", "multimodal", "retrieval", "reasoning", "segmentation", "graph", "speech", "federated", "video",
            "code generation", "safety", "benchmark",
        ];
        var parser = new DigestParser();
        var days = Directory.EnumerateFiles(Repository.Corpus!, "*.jsonl").Order().Select(file => parser.Parse(File.ReadAllBytes(file)).Papers).ToList();
        var standings = Enumerable.Range(0, days.Count).SelectMany(day => interests.Select(interest => Judge(days, day, interest))).OfType<(double Before, double After)>().ToList();
        var (before, after) = (standings.Average(standing => standing.Before), standings.Average(standing => standing.After));
        TestContext.Current.SendDiagnosticMessage($"{standings.Count} readers: {before:p1} to {after:p1}; better for {standings.Count(standing => standing.After < standing.Before)}");
        Assert.True(after < 0.75 * before, $"{before:p1} to {after:p1}");
    }

    // Taught by all other days, the papers of one are put in order.
    private static (double Before, double After)? Judge(List<IReadOnlyList<Paper>> days, int day, string interest)
    {
        var seen = days.Where((_, other) => other != day).SelectMany(papers => papers).DistinctBy(paper => paper.ArxivId).ToList();
        var known = seen.Select(paper => paper.ArxivId).ToHashSet();
        List<Paper> next = [.. days[day].Where(paper => !known.Contains(paper.ArxivId))];
        var reader = new SimulatedReader(paper => paper.Abstract?.Contains(interest, StringComparison.OrdinalIgnoreCase) ?? false, day);
        return next.Count >= FewPapers && reader.Standing(next) is { } before && reader.Standing([.. TasteOrder.Arrange(next, reader.Judge(seen)).Select(paper => paper.Paper)]) is { } after
            ? (before, after)
            : null;
    }

    // Each of one subject, which the comment tells and two words of the text hint at, among words that all subjects share.
    private static List<Paper> Generate(string[] subjects, int count, Random random) =>
    [
        .. Enumerable.Range(1, count).Select(number =>
        {
            var subject = subjects[random.Next(subjects.Length)];
            var hints = Enumerable.Range(0, 2).Select(_ => $"{subject[..^1]}{(char)('a' + random.Next(4))}x");
            var common = Enumerable.Range(0, 8).Select(_ => $"word{random.Next(60)}x");
            return Paper(number, string.Join(' ', hints.Concat(common).OrderBy(_ => random.Next())), $"Author {random.Next(200)}") with { Comment = subject };
        }),
    ];

    private static Taste Taste(params (Paper Paper, Thumb Thumb)[] votes) => new(votes.Length, [.. votes.Select(vote => new TasteVote(Judged(vote.Paper), vote.Thumb))]);

    // Judged in an earlier edition: another paper than the ones to put in order.
    private static Paper Judged(Paper paper) => InMemoryEditions.MakePaper(paper.Number, paper.Category, $"2512.{paper.Number:D5}") with
    {
        Title = paper.Title,
        Authors = paper.Authors,
        Tldr = paper.Tldr,
    };

    private static Paper Paper(int number, string title, string author = "", string tldr = "", string category = "cs.CV") =>
        InMemoryEditions.MakePaper(number, category, $"2601.{number:D5}") with { Title = title, Authors = author is "" ? [] : [author], Tldr = tldr };
}
