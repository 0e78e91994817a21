using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;

namespace DigestBot.Tests.Digests;

public class SampleTests
{
    private const string MarkdownName = "2026-01-05.md";
    private const string JsonName = "2026-01-05_AI_enhanced_English.jsonl";

    [Theory]
    [InlineData(MarkdownName, DigestForm.Markdown)]
    [InlineData(JsonName, DigestForm.JsonLines)]
    public void The_samples_are_without_fault_and_show_what_a_digest_can_hold(string name, DigestForm form)
    {
        var digest = Parse(name);

        Assert.Equal(form, digest.Form);
        Assert.Empty(digest.Problems);
        Assert.Equal(12, digest.Papers.Count);
        Assert.Equal(3, digest.Papers.DistinctBy(paper => paper.Category).Count());
        Assert.Contains(digest.Papers, paper => paper.Authors.Count > 5);
        Assert.Contains(digest.Papers, paper => paper.Title.Contains('$', StringComparison.Ordinal));
        Assert.Contains(digest.Papers, paper => paper.Abstract!.Contains("$D^3$", StringComparison.Ordinal));
        Assert.Equal("en", LanguageGuess.Of(digest.Papers));
    }

    [Fact]
    public void The_samples_are_twins()
    {
        var markdown = Parse(MarkdownName).Papers;
        var json = Parse(JsonName).Papers;

        Assert.Equal(markdown, json.Select(paper => paper with { Categories = [paper.Category], Comment = null, Code = null }));
        Assert.Contains(json, paper => paper is { Categories.Count: > 1, Comment: not null, Code: not null });
    }

    private static ParsedDigest Parse(string name) => new DigestParser().Parse(File.ReadAllBytes(Path.Combine(Repository.Samples, name)));
}
