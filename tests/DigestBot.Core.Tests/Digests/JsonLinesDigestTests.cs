using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests.Digests.Fixtures;
using static DigestBot.Tests.Digests.Fixtures.WholeDigest;

namespace DigestBot.Tests.Digests;

public class JsonLinesDigestTests
{
    private static readonly string[] Lines = JsonLines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_whole_file_is_read_without_a_problem_and_numbered_like_its_markdown()
    {
        var digest = Parse(JsonLines);

        Assert.Equal(DigestForm.JsonLines, digest.Form);
        Assert.Empty(digest.Problems);
        Assert.Equal(Parse(Markdown).Papers, digest.Papers.Select(paper => paper with { Categories = [paper.Category], Comment = null, Code = null }));
        Assert.Equal(["cs.CV", "eess.IV"], digest.Papers[0].Categories);
        Assert.Equal("9 pages", digest.Papers[0].Comment);
        Assert.Equal(new CodeLink("https://example.org/lens", 7, "2026-01-02"), digest.Papers[0].Code);
    }

    [Fact]
    public void Categories_without_a_preference_follow_in_the_order_of_their_first_papers() =>
        Assert.Equal("1:3 2:1 3:2", Listing(new DigestParser().Parse(System.Text.Encoding.UTF8.GetBytes(JsonLines), ["hep-th"])));

    public static TheoryData<string, string, string, string> Files { get; } = new()
    {
        { "a line broken in the middle", JsonLines.With(Lines[1], Lines[1][..99]), "1:1 2:2", "2 Error: The line is not a whole JSON object." },
        { "a last line cut off", JsonLines[..^20], "1:1 2:3", "3 Error: The line is not a whole JSON object." },
        { "a first line cut off", JsonLines[50..], "1:2 2:3", "1 Error: The line is not a whole JSON object." },
        { "blank lines", JsonLines.With("\n", "\n\n \n"), "1:1 2:2 3:3", "" },
        { "two objects on a line", JsonLines.With("}}\n{", "}}{"), "1:1 2:2 3:3", "" },
        { "a line that is no object", "{}\n[1]\nnull\n\"x\"\n" + JsonLines, "1:1 2:2 3:3", "1 Error: The paper “” has no arXiv id.\n2 Error: The line is not a whole JSON object.\n3 Error: The line is not a whole JSON object.\n4 Error: The line is not a whole JSON object." },
        { "no AI", JsonLines.With(",\"AI\":{\"tldr\":\"Untie strings.\",\"motivation\":\"Strings are tied.\",\"method\":\"Pull them.\",\"result\":\"They are loose.\",\"conclusion\":\"Loose strings hum.\"}", ""), "1:1 2:2 3:3", "2 Warning: The paper has no TL;DR, motivation, method, result, conclusion." },
        { "an AI that is an error message", JsonLines.With("{\"tldr\":\"Untie strings.\",\"motivation\":\"Strings are tied.\",\"method\":\"Pull them.\",\"result\":\"They are loose.\",\"conclusion\":\"Loose strings hum.\"}", "\"Error\""), "1:1 2:2 3:3", "2 Warning: The paper has no TL;DR, motivation, method, result, conclusion." },
        { "fields of the wrong type", JsonLines.With("\"Pull them.\"", "null").With("\"They are loose.\"", "[1,{\"a\":[2]}]").With("\"Loose strings hum.\"", "true"), "1:1 2:2 3:3", "2 Warning: The paper has no method, result, conclusion." },
        { "half a surrogate pair", JsonLines.With("Pull them.", "Pull \\ud800"), "1:1 2:2 3:3", "2 Warning: The paper has no method." },
        { "half a surrogate pair in a name", JsonLines.With("{\"id\":\"2601.00003\"", "{\"\\ud800\":1,\"id\":\"2601.00003\""), "1:1 2:2 3:3", "" },
        { "names that are not known", JsonLines.With("{\"id\":\"2601.00003\"", "{\"x\":{\"id\":[1,{}]},\"id\":\"2601.00003\"").With("{\"tldr\":\"Untie", "{\"task\":[\"x\"],\"tldr\":\"Untie"), "1:1 2:2 3:3", "" },
        { "no authors", JsonLines.With("\"authors\":[\"Cy Three\"]", "\"authors\":null"), "1:1 2:2 3:3", "3 Warning: The paper has no authors." },
        { "no categories", JsonLines.With("\"categories\":[\"hep-th\"]", "\"categories\":[]"), "1:1 2:2 3:3", "2 Warning: The paper has no category." },
        { "no id, but a link", JsonLines.With("\"id\":\"2601.00002\",", ""), "1:1 2:2 3:3", "" },
        { "no id at all", JsonLines.With("\"id\":\"2601.00002\",\"abs\":\"https://arxiv.org/abs/2601.00002\",", ""), "1:1 2:3", "3 Error: The paper “On grids” has no arXiv id." },
        { "an id that is a number", JsonLines.With("\"id\":\"2601.00002\",\"abs\":\"https://arxiv.org/abs/2601.00002\",", "\"id\":2601.00002,"), "1:1 2:2 3:3", "" },
        { "a paper several times", JsonLines + JsonLines, "1:1 2:2 3:3", "4 Warning: The paper is in the file already. The same holds 2 more times." },
        { "only lines that are broken", "{\n{\n", "", "1 Error: The line is not a whole JSON object.\n2 Error: The line is not a whole JSON object." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_faulty_file_is_read_as_far_as_it_goes_and_says_what_is_wrong(string what, string file, string papers, string problems)
    {
        Assert.NotEmpty(what);
        var digest = Parse(file);

        Assert.Equal(papers, Listing(digest));
        Assert.Equal(problems, Complaints(digest));
    }

    [Fact]
    public void Of_a_repeated_paper_the_most_complete_entry_is_kept()
    {
        var digest = Parse(Lines[0].With("\"method\":\"Grind them.\",", "") + "\n" + Lines[0] + "\n" + Lines[0].With("Grind them.", "Grind them again."));

        Assert.Equal("Grind them.", Assert.Single(digest.Papers).Method);
    }

    [Fact]
    public void A_title_that_is_missing_is_replaced_by_the_id() =>
        Assert.Equal("arXiv:2601.00001", Parse(Lines[0].With("\"Seeing [more] with less\"", "null")).Papers[0].Title);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\"many\"", null)]
    [InlineData("1.5", null)]
    [InlineData("null", null)]
    public void Stars_that_are_no_number_are_left_out(string stars, int? expected) =>
        Assert.Equal(expected, Parse(Lines[0].With("\"code_stars\":7", $"\"code_stars\":{stars}")).Papers[0].Code?.Stars);

    [Theory]
    [InlineData("https://arxiv.org/abs/2601.00001v3", "https://arxiv.org/abs/2601.00001v3")]
    [InlineData("https://arxiv.org/abs/2601.00009", "https://arxiv.org/abs/2601.00001")]
    [InlineData("javascript:alert(1)", "https://arxiv.org/abs/2601.00001")]
    [InlineData("2601.00001", "https://arxiv.org/abs/2601.00001")]
    public void A_title_leads_to_its_paper_and_nowhere_else(string address, string expected) =>
        Assert.Equal(expected, Parse(Lines[0].With("\"abs\":\"https://arxiv.org/abs/2601.00001\"", $"\"abs\":\"{address}\"")).Papers[0].Url);
}
