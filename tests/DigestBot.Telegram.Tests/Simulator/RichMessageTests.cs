using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Rich messages: what becomes of their HTML, and what is refused.</summary>
public sealed class RichMessageTests : IAsyncLifetime
{
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync() => _visitor = await Visitor.ComeAsync();

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Theory]
    [InlineData("x", """[{"type":"paragraph","text":"x"}]""")]
    [InlineData("<p>x &amp; y&nbsp;z</p>", """[{"type":"paragraph","text":"x & y\u00a0z"}]""")]
    [InlineData("<h2>a</h2>\n<p>b</p>", """[{"type":"heading","text":"a","size":2},{"type":"paragraph","text":"b"}]""")]
    [InlineData("<p>a<br>b <b>c</b></p>", """[{"type":"paragraph","text":["a","\n","b ",{"type":"bold","text":"c"}]}]""")]
    [InlineData("<p><a href=\"https://a.org/?x&amp;y\">l</a></p>", """[{"type":"paragraph","text":[{"type":"url","text":"l","url":"https://a.org/?x&y"}]}]""")]
    [InlineData("<p><tg-math>x^2 &lt; y</tg-math></p>", """[{"type":"paragraph","text":[{"type":"mathematical_expression","expression":"x^2 < y"}]}]""")]
    [InlineData("<tg-math-block>E</tg-math-block><hr/>", """[{"type":"mathematical_expression","expression":"E"},{"type":"divider"}]""")]
    [InlineData("<details open><summary>s</summary>a<p>b</p></details>", """[{"type":"details","summary":"s","blocks":[{"type":"paragraph","text":"a"},{"type":"paragraph","text":"b"}],"is_open":true}]""")]
    [InlineData("<ul><li>a</li>\n<li><p>b</p></li></ul>", """[{"type":"list","items":[{"label":"•","blocks":[{"type":"paragraph","text":"a"}]},{"label":"•","blocks":[{"type":"paragraph","text":"b"}]}]}]""")]
    [InlineData("<blockquote>a<cite>b</cite></blockquote>", """[{"type":"blockquote","credit":"b","blocks":[{"type":"paragraph","text":"a"}]}]""")]
    [InlineData("<pre><code class=\"language-c\">x</code></pre>", """[{"type":"pre","text":[{"type":"code","text":"x"}],"language":"c"}]""")]
    [InlineData("<table bordered><tr><th>a</th><td colspan=\"2\">b</td></tr></table>", """[{"type":"table","cells":[[{"text":"a","is_header":true,"align":"left","valign":"top"},{"text":"b","colspan":2,"align":"left","valign":"top"}]],"is_bordered":true}]""")]
    public async Task Html_becomes_blocks(string html, string blocks)
    {
        var message = await SendAsync(html);

        Assert.Equal(JsonNode.Parse(blocks)!.ToJsonString(), message["rich_message"]!["blocks"]!.ToJsonString());
        Assert.Null(message["text"]);
    }

    [Theory]
    [InlineData("<x>y</x>", "can't parse rich message: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("<script>y</script>", "can't parse rich message: Unsupported start tag \"script\" at byte offset 0")]
    [InlineData("<p>x", "can't parse rich message: Can't find end tag corresponding to start tag \"p\"")]
    [InlineData("<p>x</b>", "can't parse rich message: Unmatched end tag at byte offset 4, expected \"</p>\", found \"</b>\"")]
    [InlineData("x</p>", "can't parse rich message: Unexpected end tag at byte offset 1")]
    [InlineData("<p>x</p", "can't parse rich message: Unclosed end tag at byte offset 4")]
    [InlineData("<p", "can't parse rich message: Unclosed start tag at byte offset 0")]
    [InlineData("<a href=x>y</a>", "can't parse rich message: Unquoted attribute \"href\" at byte offset 0")]
    [InlineData("<p><h1>x</h1></p>", "can't parse rich message: Unexpected tag \"h1\" in the tag \"p\" at byte offset 3")]
    [InlineData("<li>x</li>", "can't parse rich message: Unexpected tag \"li\" in the tag \"\" at byte offset 0")]
    [InlineData("<ul>x</ul>", "can't parse rich message: Unexpected text in the tag \"ul\" at byte offset 4")]
    [InlineData("<tg-math><b>x</b></tg-math>", "can't parse rich message: Unexpected tag \"b\" in the tag \"tg-math\" at byte offset 9")]
    [InlineData("<p> </p>", "RICH_MESSAGE_EMPTY")]
    public async Task What_is_no_rich_html_is_refused(string html, string refusal) =>
        Assert.Equal($"400 Bad Request: {refusal}", await TryAsync(html));

    [Theory]
    [InlineData("x", 32_768, "ok")]
    [InlineData("x", 32_769, "400 Bad Request: RICH_MESSAGE_TEXT_TOO_LONG")]
    [InlineData("𝛼", 32_768, "ok")]
    [InlineData("<p>x</p>", 500, "ok")]
    [InlineData("<p>x</p>", 501, "400 Bad Request: RICH_MESSAGE_BLOCKS_TOO_MANY")]
    [InlineData("<ul><li>x</li></ul>", 250, "ok")]
    [InlineData("<ul><li>x</li></ul>", 251, "400 Bad Request: RICH_MESSAGE_BLOCKS_TOO_MANY")]
    public async Task A_rich_message_has_limits(string part, int count, string answer) =>
        Assert.Equal(answer, await TryAsync(string.Concat(Enumerable.Repeat(part, count))));

    [Theory]
    [InlineData("<blockquote>", "</blockquote>", 16, "ok")]
    [InlineData("<blockquote>", "</blockquote>", 17, "400 Bad Request: RICH_MESSAGE_DEPTH_INVALID")]
    public async Task Its_blocks_nest_so_far(string start, string end, int count, string answer) =>
        Assert.Equal(answer, await TryAsync($"{string.Concat(Enumerable.Repeat(start, count))}x{string.Concat(Enumerable.Repeat(end, count))}"));

    [Theory]
    [InlineData(20, "ok")]
    [InlineData(21, "400 Bad Request: RICH_MESSAGE_TABLE_COLS_TOO_MANY")]
    public async Task Its_tables_are_so_wide(int columns, string answer) =>
        Assert.Equal(answer, await TryAsync($"<table><tr>{string.Concat(Enumerable.Repeat("<td>x</td>", columns))}</tr></table>"));

    [Theory]
    [InlineData("""{"markdown":"# x"}""", "ok")]
    [InlineData("{}", "400 Bad Request: RICH_MESSAGE_CONTENT_REQUIRED")]
    [InlineData("""{"html":"x","markdown":"x"}""", "400 Bad Request: RICH_MESSAGE_INVALID")]
    [InlineData("\"x\"", "400 Bad Request: can't parse rich message JSON object")]
    public async Task It_is_given_in_one_form(string rich, string answer) =>
        Assert.Equal(answer, await _visitor.TryAsync("sendRichMessage", $$"""{"chat_id":7,"rich_message":{{rich}}}"""));

    [Fact]
    public async Task It_is_edited_and_becomes_a_classic_one_and_back()
    {
        await SendAsync("<h1>a</h1>");

        Assert.StartsWith("400 Bad Request: message is not modified", await EditAsync("\"rich_message\":{\"html\":\"<h1>a</h1>\"}"), StringComparison.Ordinal);
        Assert.Equal("ok", await EditAsync("\"rich_message\":{\"html\":\"<h2>a</h2>\"}"));
        Assert.Equal("ok", await EditAsync("\"text\":\"a\""));
        Assert.Equal("ok", await EditAsync("\"rich_message\":{\"html\":\"a\"}"));
    }

    [Fact]
    public async Task An_older_server_does_not_know_the_method()
    {
        await using var older = await Visitor.ComeAsync(new() { Token = Scene.Token, UnknownMethods = ["sendRichMessage"] });

        Assert.Equal("404 Not Found: method not found", await older.TryAsync("sendRichMessage", """{"chat_id":7,"rich_message":{"html":"x"}}"""));
        Assert.Equal("ok", await older.TryAsync("sendMessage", """{"chat_id":7,"text":"x"}"""));
    }

    private static string Json(string html) => $$$"""{"chat_id":7,"rich_message":{"html":{{{JsonSerializer.Serialize(html)}}}}}""";

    private Task<JsonNode> SendAsync(string html) => _visitor.CallAsync("sendRichMessage", Json(html));

    private Task<string> TryAsync(string html) => _visitor.TryAsync("sendRichMessage", Json(html));

    private Task<string> EditAsync(string content) => _visitor.TryAsync("editMessageText", $$"""{"chat_id":7,"message_id":1,{{content}}}""");
}
