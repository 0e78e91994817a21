using DigestBot.Simulators.Telegram.Happenings;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Queries that are typed into any chat, and what is sent by way of the bot.</summary>
public sealed class InlineTests : IAsyncLifetime
{
    private const string Article = """{"type":"article","id":"1","title":"t","input_message_content":{"message_text":"<b>x</b>","parse_mode":"HTML"}}""";

    private Visitor _visitor = null!;
    private string _query = "";

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.ComeAsync();
        _query = _visitor.Server.Happen(new Asks(7, "diffusion", "20")).Query!;
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task A_query_is_asked()
    {
        var (kind, query) = await _visitor.UpdateAsync();

        Assert.Equal(("inline_query", _query, "diffusion", "20", "sender"), (kind, Text("id"), Text("query"), Text("offset"), Text("chat_type")));

        string Text(string name) => query[name]!.GetValue<string>();
    }

    [Theory]
    [InlineData($"[{Article}]", "ok")]
    [InlineData("[]", "ok")]
    [InlineData("{}", "400 Bad Request: expected an Array of inline query results")]
    [InlineData("[1]", "400 Bad Request: can't parse inline query result: Inline query result must be an object")]
    [InlineData($"[{Article},{Article}]", "400 Bad Request: RESULT_ID_DUPLICATE")]
    [InlineData("""[{"type":"article","id":"","title":"t","input_message_content":{"message_text":"x"}}]""", "400 Bad Request: RESULT_ID_INVALID")]
    [InlineData("""[{"type":"article","id":"字字字字字字字字字字字字字字字字字字字字字字","title":"t","input_message_content":{"message_text":"x"}}]""", "400 Bad Request: RESULT_ID_INVALID")]
    [InlineData("""[{"type":"article","id":"字字字字字字字字字字字字字字字字字字字字字","title":"t","input_message_content":{"message_text":"x"}}]""", "ok")]
    [InlineData("""[{"type":"article","id":"1","title":"","input_message_content":{"message_text":"x"}}]""", "400 Bad Request: ARTICLE_TITLE_EMPTY")]
    [InlineData("""[{"type":"article","id":"1","input_message_content":{"message_text":"x"}}]""", "400 Bad Request: can't parse inline query result: Can't find field \"title\"")]
    [InlineData("""[{"type":"article","id":"1","title":"t"}]""", "400 Bad Request: can't parse inline query result: Can't find field \"message_text\"")]
    [InlineData("""[{"type":"article","id":"1","title":"t","input_message_content":{"message_text":""}}]""", "400 Bad Request: can't parse inline query result: Input message content is not specified")]
    [InlineData("""[{"type":"article","id":"1","title":"t","input_message_content":{"message_text":"<x>","parse_mode":"HTML"}}]""", "400 Bad Request: can't parse inline query result: Can't parse entities: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("""[{"type":"article","id":"1","title":"t","input_message_content":{"message_text":"x"},"reply_markup":{"inline_keyboard":[[{"text":"1"}]]}}]""", "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""[{"type":"song","id":"1","title":"t"}]""", "400 Bad Request: can't parse inline query result: type \"song\" is unsupported for the inline query result")]
    public async Task Results_are_taken_or_refused(string results, string answer) => Assert.Equal(answer, await AnswerAsync(results));

    [Theory]
    [InlineData(50, 64, "ok")]
    [InlineData(51, 0, "400 Bad Request: too many inline query results specified")]
    [InlineData(1, 65, "400 Bad Request: NEXT_OFFSET_INVALID")]
    public async Task Answers_have_limits(int count, int offset, string answer)
    {
        var results = string.Join(',', Enumerable.Range(1, count).Select(id => Article.Replace("\"1\"", $"\"{id}\"")));

        Assert.Equal(answer, await AnswerAsync($"[{results}]", $"\"next_offset\":\"{new string('1', offset)}\""));
    }

    [Theory]
    [InlineData("""{"text":"Subscribe","start_parameter":"cs_CV"}""", "ok")]
    [InlineData("""{"text":"Subscribe","start_parameter":"cs.CV"}""", "400 Bad Request: START_PARAM_INVALID")]
    [InlineData("""{"text":"","start_parameter":"cs_CV"}""", "400 Bad Request: SWITCH_PM_TEXT_EMPTY")]
    [InlineData("""{"text":"Subscribe"}""", "400 Bad Request: can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field")]
    [InlineData("""{"start_parameter":"x"}""", "400 Bad Request: can't parse inline query results button: Can't find field \"text\"")]
    public async Task So_is_the_button_above_them(string button, string answer) => Assert.Equal(answer, await AnswerAsync("[]", $"\"button\":{button}"));

    [Fact]
    public async Task A_query_is_answered_once_and_in_time()
    {
        Assert.Equal("ok", await AnswerAsync("[]"));
        Assert.Equal("400 Bad Request: query is too old and response timeout expired or query ID is invalid", await AnswerAsync("[]"));
    }

    [Fact]
    public async Task A_result_that_is_sent_can_be_pressed_and_edited_by_its_inline_id()
    {
        await _visitor.UpdateAsync();
        await AnswerAsync($$$"""[{{{Article[..^1]}}},"reply_markup":{"inline_keyboard":[[{"text":"more","callback_data":"m"}]]}}]""");
        var sent = _visitor.Server.Happen(new Chooses(_query, "1")).InlineMessage;

        var (kind, chosen) = await _visitor.UpdateAsync();
        Assert.Equal(("chosen_inline_result", sent, "1"), (kind, chosen["inline_message_id"]!.GetValue<string>(), chosen["result_id"]!.GetValue<string>()));
        _visitor.Server.Happen(new Presses(7, 0, Label: "more", InlineMessage: sent));
        var (_, press) = await _visitor.UpdateAsync();
        Assert.Equal(("m", sent), (press["data"]!.GetValue<string>(), press["inline_message_id"]!.GetValue<string>()));
        Assert.Null(press["message"]);
        Assert.Equal("true", (await _visitor.CallAsync("editMessageText", $$"""{"inline_message_id":"{{sent}}","text":"y"}""")).ToJsonString());
    }

    [Fact]
    public async Task A_result_without_buttons_is_out_of_reach_once_it_is_sent()
    {
        await _visitor.UpdateAsync();
        await AnswerAsync($"[{Article}]");

        Assert.Null(_visitor.Server.Happen(new Chooses(_query, "1")).InlineMessage);
        Assert.Null((await _visitor.UpdateAsync()).Content["inline_message_id"]);
        Assert.Throws<InvalidOperationException>(() => _visitor.Server.Happen(new Chooses(_query, "2")));
    }

    private Task<string> AnswerAsync(string results, string more = "\"cache_time\":0") =>
        _visitor.TryAsync("answerInlineQuery", $$"""{"inline_query_id":"{{_query}}","results":{{results}},{{more}}}""");
}
