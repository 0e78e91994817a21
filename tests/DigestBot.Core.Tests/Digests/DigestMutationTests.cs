using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests.Digests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Digests;

/// <summary>Digests cut off and garbled at random: nothing throws, and no paper is lost without a word.</summary>
public class DigestMutationTests
{
    private const int FewestMutants = 200;

    private static readonly byte[][] Originals = [.. ReadOriginals()];

    public static TheoryData<string> Fixtures { get; } = [WholeDigest.Markdown, WholeDigest.JsonLines];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_digest_may_be_cut_off_anywhere(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length <= content.Length; length++)
            EveryPaperIsAccountedFor(content[..length]);
    }

    [Fact]
    public void A_real_digest_may_be_cut_off_anywhere()
    {
        foreach (var content in Originals)
            for (var length = 0; length < content.Length; length += Math.Max(1, content.Length / 97))
                EveryPaperIsAccountedFor(content[..length]);
    }

    [Fact]
    public void A_garbled_digest_loses_no_paper_silently() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(FewestMutants),
            Prop.ForAll(Mutants().ToArbitrary(), content => EveryPaperIsAccountedFor(content)));

    [Fact]
    public void A_lost_paper_would_be_noticed() =>
        Assert.Throws<Xunit.Sdk.TrueException>(() => AccountFor(WholeDigest.Markdown, new(DigestForm.Markdown, [], [])));

    private static void EveryPaperIsAccountedFor(byte[] content)
    {
        var digest = new DigestParser().Parse(content);

        Assert.Equal(digest.Papers.Count, digest.Papers.DistinctBy(paper => paper.Number).Count());
        Assert.Equal(digest.Papers.Count, digest.Papers.DistinctBy(paper => paper.ArxivId).Count());
        Assert.All(digest.Papers, paper => Assert.True(paper is { Number: > 0, Title: not "", Category: not "" }));
        AccountFor(Encoding.UTF8.GetString(content), digest);
    }

    /// <summary>Every whole heading, and every whole line of JSON, has become a paper or is named by a problem.</summary>
    private static void AccountFor(string text, ParsedDigest digest)
    {
        var kept = digest.Papers.Select(paper => paper.ArxivId.Value).ToList();
        var named = digest.Problems.Select(problem => problem.Line).ToHashSet();
        var mark = digest.Form == DigestForm.Markdown ? "### [" : "{\"id\":";
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith(mark, StringComparison.Ordinal))
            {
                // A line break may have fallen into a title or an address.
                var entry = string.Concat(lines.Skip(i).Take(4));
                Assert.True(named.Contains(i + 1) || kept.Exists(id => entry.Contains(id, StringComparison.OrdinalIgnoreCase)), $"Line {i + 1} is lost: {entry}");
            }
    }

    private static Gen<byte[]> Mutants() =>
        from original in Gen.Elements(Originals)
        from mutations in Mutation().NonEmptyListOf()
        select mutations.Aggregate(original, (content, mutate) => mutate(content));

    private static Gen<Func<byte[], byte[]>> Mutation() =>
        from at in Gen.Choose(0, int.MaxValue - 1)
        from other in Gen.Choose(0, int.MaxValue - 1)
        from noise in Gen.Elements("\0", "\n", "\uFFFD", "### [", "</details>\n", "Abstract: ", "\r", "{", "](", "\n# cs.AI [[Back]](#toc)\n", "\n<details>\n")
        from kind in Gen.Choose(0, 5)
        select new Func<byte[], byte[]>(content => kind switch
        {
            0 => Lines(content, lines => lines.RemoveAt(at % lines.Count)),
            1 => Lines(content, lines => lines.Insert(at % lines.Count, lines[other % lines.Count])),
            2 => Lines(content, lines => (lines[at % lines.Count], lines[other % lines.Count]) = (lines[other % lines.Count], lines[at % lines.Count])),
            3 => [.. content[..(at % content.Length)], .. Encoding.UTF8.GetBytes(noise), .. content[(at % content.Length)..]],
            4 => [.. content[..(at % content.Length)], (byte)other, .. content[(at % content.Length)..]],
            _ => [.. content[..(at % content.Length)], .. content[Math.Min((at % content.Length) + (other % 200), content.Length)..], (byte)'\n'],
        });

    private static byte[] Lines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static IEnumerable<byte[]> ReadOriginals()
    {
        yield return Encoding.UTF8.GetBytes(WholeDigest.Markdown);
        yield return Encoding.UTF8.GetBytes(WholeDigest.JsonLines);
        if (Repository.Corpus is null)
            yield break;
        yield return Corpus.Read("2026-06-25.md");
        yield return Corpus.Read(Corpus.JsonName("2026-06-25"));
    }
}
