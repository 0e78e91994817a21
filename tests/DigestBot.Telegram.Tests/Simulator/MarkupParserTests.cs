using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Telegram.Tests.Simulator;

public sealed class MarkupParserTests
{
    [Theory]
    [InlineData("plain", "plain", "")]
    [InlineData("<b>a</b>", "a", "bold 0+1")]
    [InlineData("<STRONG>a</strong>", "a", "bold 0+1")]
    [InlineData("x <i>y<u>z</u></i>", "x yz", "underline 3+1, italic 2+2")]
    [InlineData("<s>1</s><del>2</del><strike>3</strike>", "123", "strikethrough 0+1, strikethrough 1+1, strikethrough 2+1")]
    [InlineData("<b></b>x", "x", "")]
    [InlineData("<b>x</>", "x", "bold 0+1")]
    [InlineData("<b >x</b >", "x", "bold 0+1")]
    [InlineData("𝛼<b>𝛽</b>", "𝛼𝛽", "bold 2+2")]
    [InlineData("&lt;b&gt; &amp;amp; &quot;", "<b> &amp; \"", "")]
    [InlineData("a &lt b", "a < b", "")]
    [InlineData("&nbsp;&copy; & &;", "&nbsp;&copy; & &;", "")]
    [InlineData("&#65;&#x42;&#128512;", "AB😀", "")]
    [InlineData("&#0;&#1114111;&#99999999;", "&#0;&#1114111;&#99999999;", "")]
    [InlineData("1 > 0", "1 > 0", "")]
    [InlineData("<a href=\"https://a.org/?x=1&amp;y=2\">l</a>", "l", "text_link(https://a.org/?x=1&y=2) 0+1")]
    [InlineData("<a href='tg://user?id=1'>l</a>", "l", "text_link(tg://user?id=1) 0+1")]
    [InlineData("<a>https://a.org</a>", "https://a.org", "text_link(https://a.org) 0+13")]
    [InlineData("<a href=\"nowhere\">l</a>", "l", "")]
    [InlineData("<pre>x</pre>", "x", "pre 0+1")]
    [InlineData("<code class=\"language-c\">x</code>", "x", "code 0+1")]
    [InlineData("<blockquote expandable>x</blockquote>", "x", "expandable_blockquote 0+1")]
    [InlineData("<blockquote>x</blockquote><blockquote>y</blockquote>", "xy", "blockquote 0+1, blockquote 1+1")]
    [InlineData("<span class=\"tg-spoiler\">x</span>", "x", "spoiler 0+1")]
    [InlineData("<tg-emoji emoji-id=\"5368\">x</tg-emoji>", "x", "custom_emoji(5368) 0+1")]
    public void Markup_becomes_text_and_entities(string source, string text, string entities)
    {
        var parsed = MarkupParser.Parse(source);

        Assert.Null(parsed.Error);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(entities, string.Join(", ", parsed.Entities.Select(Describe)));
    }

    [Theory]
    [InlineData("<x>y</x>", "Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("字<H1>y</H1>", "Unsupported start tag \"h1\" at byte offset 3")]
    [InlineData("a < b > c", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<br/>x", "Unsupported start tag \"br/\" at byte offset 0")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("a < ", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<a href=\"x>y</a>", "Unclosed start tag at byte offset 0")]
    [InlineData("<a href=", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<a href", "Unclosed start tag at byte offset 0")]
    [InlineData("<a =\"x\">y</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag b")]
    [InlineData("<blockquote>a<blockquote>b</blockquote></blockquote>", "Nested blockquote at byte offset 13")]
    [InlineData("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("&#xD835;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")]
    public void What_is_no_markup_is_refused_in_the_servers_words(string source, string error) =>
        Assert.Equal(error, MarkupParser.Parse(source).Error);

    private static string Describe(MarkupEntity entity) =>
        $"{entity.Type}{(entity.Argument is { } argument ? $"({argument})" : "")} {entity.Offset}+{entity.Length}";
}
