using System.Text.RegularExpressions;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Text;

/// <summary>Every title, abstract and AI field there is: what of TeX is still there when people read it.</summary>
public sealed partial class CorpusSweepTests
{
    [Fact]
    public void Only_what_nobody_could_know_is_left()
    {
        var left = CorpusTexts.All.SelectMany(text => Marks(text.Plain)).CountBy(mark => mark)
            .Select(mark => $"{mark.Key}\t{mark.Value}").Order(StringComparer.Ordinal);

        var known = File.ReadLines(Path.Combine(Repository.Root, "tests/DigestBot.Core.Tests/Rendering/Text/left-as-they-stood.tsv"));
        Assert.Equal(known, left);
    }

    [Fact]
    public void Thousands_of_them_were_there_before() => Assert.True(CorpusTexts.All.Sum(text => Marks(text.Source).Count()) > 3000);

    [Fact]
    public void Every_text_is_tidy()
    {
        Assert.All(CorpusTexts.All, text =>
        {
            Assert.Equal(text.Plain.Trim(), text.Plain);
            Assert.DoesNotContain("  ", text.Plain, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", text.Plain, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_bold_of_Markdown_is_left_in_AI_fields() =>
        Assert.DoesNotContain(CorpusTexts.All, text => text.Kind == "ai" && text.Plain.Contains("**", StringComparison.Ordinal));

    private static IEnumerable<string> Marks(string text) => TexMark().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\\[A-Za-z]+|\\.|\$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TexMark();
}
