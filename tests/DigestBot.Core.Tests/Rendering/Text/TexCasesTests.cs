using DigestBot.Core.Rendering.Text;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Text;

/// <summary>The table of real cases: what stands in real titles, abstracts and AI fields, and what people shall read.</summary>
public sealed class TexCasesTests
{
    public static TheoryData<string, string, string> Cases { get; } = [.. ReadCases()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_real_case_reads_well(string kind, string source, string expected) =>
        Assert.Equal(expected, kind == "ai" ? AiText.ToPlain(source) : TexText.ToPlain(source));

    [Fact]
    public void There_are_enough_of_them_and_none_twice()
    {
        var sources = ReadCases().Select(row => row.Item2).ToList();

        Assert.True(sources.Count >= 150);
        Assert.Equal(sources.Count, sources.Distinct().Count());
    }

    [Fact]
    public void Each_occurs_in_the_corpus_just_so()
    {
        var absent = ReadCases().Where(row => !Occurs(row.Item1, row.Item2)).Select(row => row.Item2);

        Assert.Empty(absent);
    }

    [Fact]
    public void A_case_made_up_would_be_found_out() => Assert.False(Occurs("abstract", @"$\mathbb{R}^{3}_{made up}$"));

    private static bool Occurs(string kind, string source) =>
        CorpusTexts.All.Any(text => text.Kind == kind && text.Source.Contains(source, StringComparison.Ordinal));

    private static IEnumerable<(string Kind, string Source, string Expected)> ReadCases() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/DigestBot.Core.Tests/Rendering/Text/tex-cases.tsv"))
            .Select(line => line.Split('\t'))
            .Select(columns => (columns[0], columns[1], columns[2]));
}
