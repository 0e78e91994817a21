using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests.Digests.Fixtures;
using static DigestBot.Tests.Digests.Fixtures.WholeDigest;

namespace DigestBot.Tests.Digests;

public class DamagedBytes
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(Markdown);

    [Theory]
    [InlineData("", "0 Error: The file is empty.")]
    [InlineData("\uFEFF", "0 Error: The file is empty.")]
    [InlineData(" \r\n\n\t", "0 Error: The file is empty.")]
    [InlineData("<!DOCTYPE html>\n<html><body>404: Not Found</body></html>", "0 Error: This is a web page, not a digest.")]
    [InlineData("  <HTML lang=en>", "0 Error: This is a web page, not a digest.")]
    [InlineData("404: Not Found", "0 Error: This is neither a Markdown digest nor JSON lines.")]
    public void What_is_no_digest_is_an_error(string text, string problem)
    {
        var digest = Parse(text);

        Assert.Empty(digest.Papers);
        Assert.Equal(problem, Complaints(digest));
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_are_no_fault()
    {
        var digest = Parse("\uFEFF" + Markdown.ReplaceLineEndings("\r\n"));

        Assert.Equal(Parse(Markdown).Papers, digest.Papers);
        Assert.Empty(digest.Problems);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_is_read_with_a_warning(string encoding)
    {
        var digest = Parse(Encoding.GetEncoding(encoding).GetBytes("\uFEFF" + Markdown));

        Assert.Equal(Parse(Markdown).Papers, digest.Papers);
        Assert.Equal("1 Warning: The file is UTF-16.", Complaints(digest));
    }

    [Theory]
    [InlineData(0xFF, "14 Warning: The line is not valid UTF-8; what could not be read became “�”.")]
    [InlineData(0x00, "14 Warning: The line holds NUL characters, which became “�”.")]
    public void A_bad_byte_becomes_a_replacement_character_and_its_line_is_named(byte bad, string problem)
    {
        var content = Whole.ToArray();
        content[Whole.AsSpan().IndexOf("Ada One"u8)] = bad;

        var digest = Parse(content);

        Assert.Equal(["\uFFFDda One", "Ben Two"], digest.Papers[0].Authors);
        Assert.Equal(problem, Complaints(digest));
    }

    [Fact]
    public void A_bad_byte_in_JSON_costs_no_paper()
    {
        var content = Encoding.UTF8.GetBytes(JsonLines);
        content[content.AsSpan().IndexOf("Pull"u8)] = 0xFF;

        Assert.Equal("\uFFFDull them.", Parse(content).Papers[2].Method);
    }

    [Fact]
    public void A_line_of_50_MB_is_read()
    {
        var huge = new string('x', 50_000_000);

        var markdown = Parse(Markdown.With("We refine.", huge));
        Assert.Equal(huge.Length, markdown.Papers[1].Abstract!.Length);
        Assert.Empty(markdown.Problems);

        Assert.Equal(huge.Length, Parse(JsonLines.With("We refine.", huge)).Papers[1].Abstract!.Length);
        Assert.Equal("0 Error: This is neither a Markdown digest nor JSON lines.", Complaints(Parse(huge)));
    }

    [Fact]
    public void A_file_beyond_all_measure_is_refused() =>
        Assert.Equal(ProblemSeverity.Error, Assert.Single(Parse(new byte[DigestParser.MaxBytes + 1]).Problems).Severity);

    [Fact]
    public void A_file_full_of_faults_is_reported_in_measure()
    {
        var digest = Parse(string.Concat(Enumerable.Repeat("### [x] y\n", 5000)));

        Assert.Empty(digest.Papers);
        Assert.InRange(digest.Problems.Count, 1000, 1010);
        Assert.Contains(digest.Problems, problem => problem.What == "4001 further problems are not listed.");
    }
}
