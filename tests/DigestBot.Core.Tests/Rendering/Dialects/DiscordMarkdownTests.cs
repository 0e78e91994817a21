using System.Text.RegularExpressions;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Core.Tests.Rendering.Dialects;

/// <summary>Whatever a digest holds is text to Discord.</summary>
public sealed partial class DiscordMarkdownTests
{
    private static readonly DiscordDialect Dialect = new();

    public static TheoryData<string> Hostile =>
    [
        "@everyone", "@HERE now", "<@123456789012345678>", "<@!1>", "<@&1>", "<#1>", "<:smile:1>", "<a:dance:1>", "<t:1700000000:R>", "</digest:1>", "<id:customize>",
        ":smile:", "https://evil.example", "<https://evil.example>", "[arXiv](https://evil.example)", "[x]( <https://evil.example> )", "# big", "## big", "-# small",
        "- item", "  * item", "+ item", "1. one", "23) two", "> quote", ">>> all", "```code", "`code`", "**bold**", "__under__", "~~gone~~", "||spoiler||", @"\*not\*", @"¯\_(ツ)_/¯",
        "two\n# lines", "a\r\nb", "x\u2028# y", "~~~", "a * b * c", "snake_case_name", "x | y", "ends with @", "ends with :", "<mailto:a@b.example>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Signs_of_Markdown_lose_their_meaning_and_stay_readable(string text)
    {
        var written = Write([text]);

        Assert.Empty(Meanings(written));
        Assert.Equal(Readable(text), Unescape(written));
    }

    [Fact]
    public void Any_mix_of_signs_is_text()
    {
        string[] parts = [.. Hostile.Select(row => row.Data), "\n", " ", "\\", "<", ">", "@", ":", "#", "-", "1", ".", "x", "中文", "everyone", "*", "[", "](", "\0"];

        // What nobody could see is left out.
        var texts = Gen.Elements(parts).NonEmptyListOf().Resize(20).Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(Readable(text)));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            Assert.Empty(Meanings(Write([text])));
            Assert.Equal(Readable(text), Unescape(Write([text])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@1>")]
    [InlineData("[x](https://evil.example)")]
    [InlineData("two\n# lines")]
    [InlineData("1. one")]
    [InlineData(":smile:")]
    public void Without_escaping_their_meaning_would_be_found(string text) => Assert.NotEmpty(Meanings(text));

    [Fact]
    public void Runs_keep_their_style()
    {
        EquatableList<Inline> runs =
        [
            new Inline.Strong(["a*b"]), " ", new Inline.Emphasis(["c"]), " ", new Inline.Emphasis([" d "]), " ", new Inline.Code("e_f"), " ", new Inline.Code("`@everyone"),
            " ", new Inline.Formula("x_1", "x₁"),
        ];

        Assert.Equal("**a\\*b** *c*  d  `e_f` \\`\\@\u200beveryone x₁", Write(runs));
    }

    [Theory]
    [InlineData("https://example.org/a_(b)?c=<d>", "[Re] title", "[［Re］ title](https://example.org/a_%28b%29?c=%3Cd%3E)")]
    [InlineData("https://example.org/a", "https://example.org/a", "<https://example.org/a>")]
    [InlineData("https://example.org/a", "see https://good.example", "see https\\://good.example <https://example.org/a>")]
    [InlineData("javascript:alert(1)", "title", "title")]
    [InlineData("mailto:a@example.org", "write us", "write us")]
    public void Links_lead_to_the_web_and_nothing_in_them_ends_them(string url, string text, string expected) =>
        Assert.Equal(expected, Write([new Inline.Link(url, [text])]));

    [Fact]
    public void Titles_and_notes_stay_in_their_line()
    {
        Message message = new([new Block.Heading(["one\n# two"]), new Block.Note(["three\n> four"])]);

        Assert.Equal("### one # two\n-# three > four", Text(message));
    }

    private static string Write(EquatableList<Inline> runs) => Text(new([new Block.Paragraph(runs)]));

    private static string Text(Message message) =>
        string.Concat(((DiscordComponent.Container)DiscordMessage.FromJson(Dialect.Render(message)).Components[0]).Components.OfType<DiscordComponent.TextDisplay>().Select(text => text.Content));

    /// <summary>What Discord would still read something into.</summary>
    private static IEnumerable<string> Meanings(string markdown)
    {
        // A sign stands for what was escaped: letters would make a number of it, blanks the start of a line.
        var bare = EscapedSign().Replace(markdown, "\uFFFC");
        return Meaning().Matches(bare).Select(match => match.Value).Concat(Everybody().Matches(markdown).Select(match => match.Value));
    }

    private static string Unescape(string markdown) => EscapedSign().Replace(markdown, match => match.Value[1..]).Replace("\u200b", "");

    /// <summary>The text as people should see it: blanks for what nobody sees.</summary>
    private static string Readable(string text) => NotSeen().Replace(text, " ");

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex EscapedSign();

    [GeneratedRegex(@"[*_~`|\[\]<@\\]|:\S|^ *(#|>|-|\+|\d+[.)])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Meaning();

    [GeneratedRegex("@(everyone|here)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029-[\n]]")]
    private static partial Regex NotSeen();
}
