using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Messages that change in place, and buttons that are pressed.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private const string NotModified =
        "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.ComeAsync();
        await _visitor.CallAsync("sendMessage", $$"""{"chat_id":7,"text":"<b>one</b>","parse_mode":"HTML","reply_markup":{{Keyboard("next", "p:2")}}}""");
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task A_message_is_replaced_and_shows_its_new_text_and_buttons()
    {
        var answer = await _visitor.CallAsync("editMessageText", $$"""{"chat_id":7,"message_id":1,"text":"two","reply_markup":{{Keyboard("back", "p:1")}}}""");

        Assert.Equal("two", answer["text"]!.GetValue<string>());
        Assert.NotNull(answer["edit_date"]);
        var shown = Assert.Single(_visitor.Server.Shown(7));
        Assert.Equal(("two", true, "back"), (shown.Text, shown.IsEdited, Assert.Single(shown.Labels)));
    }

    [Theory]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"two"}""", "ok")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"one"}""", "ok")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"<i>one</i>","parse_mode":"HTML"}""", "ok")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"<strong>one</strong>","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"next","callback_data":"p:2"}]]}}""", NotModified)]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"<strong>one</strong>","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"next","callback_data":"p:3"}]]}}""", "ok")]
    [InlineData("""{"chat_id":7,"message_id":2,"text":"two"}""", "400 Bad Request: message to edit not found")]
    [InlineData("""{"chat_id":8,"message_id":1,"text":"two"}""", "400 Bad Request: message to edit not found")]
    [InlineData("""{"chat_id":7,"text":"two"}""", "400 Bad Request: message to edit not found")]
    [InlineData("""{"text":"two"}""", "400 Bad Request: message identifier is not specified")]
    [InlineData("""{"inline_message_id":"x","text":"two"}""", "400 Bad Request: MESSAGE_ID_INVALID")]
    [InlineData("""{"chat_id":7,"message_id":1}""", "400 Bad Request: message text is empty")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"<x>","parse_mode":"HTML"}""", "400 Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"two","reply_markup":{"inline_keyboard":[[{"text":"1"}]]}}""", "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"chat_id":7,"message_id":1,"text":"two","disable_notification":true}""", "400 Bad Request: unknown parameter \"disable_notification\"")]
    public async Task An_edit_is_taken_or_refused(string json, string answer) => Assert.Equal(answer, await _visitor.TryAsync("editMessageText", json));

    [Fact]
    public async Task Nobody_elses_message_is_edited_nor_one_that_is_gone()
    {
        var theirs = _visitor.Server.Happen(new Writes(7, "hello")).Message;
        Assert.Equal("400 Bad Request: message can't be edited", await _visitor.TryAsync("editMessageText", $$"""{"chat_id":7,"message_id":{{theirs}},"text":"two"}"""));

        _visitor.Server.Happen(new Deletes(7, 1));
        Assert.Equal("400 Bad Request: message to edit not found", await _visitor.TryAsync("editMessageText", """{"chat_id":7,"message_id":1,"text":"two"}"""));
    }

    [Fact]
    public async Task Buttons_alone_are_replaced_or_taken_away()
    {
        Assert.Equal(NotModified, await _visitor.TryAsync("editMessageReplyMarkup", $$"""{"chat_id":7,"message_id":1,"reply_markup":{{Keyboard("next", "p:2")}}}"""));
        Assert.Equal("ok", await _visitor.TryAsync("editMessageReplyMarkup", """{"chat_id":7,"message_id":1}"""));

        var shown = Assert.Single(_visitor.Server.Shown(7));
        Assert.Equal(("one", 0), (shown.Text, shown.Keyboard.Count));
    }

    [Fact]
    public async Task A_button_is_pressed_and_the_press_answered_once()
    {
        var query = _visitor.Server.Happen(new Presses(7, 1, Label: "next")).Query;

        var (kind, press) = await _visitor.UpdateAsync();
        Assert.Equal(("callback_query", query, "p:2", "7"), (kind, press["id"]!.GetValue<string>(), press["data"]!.GetValue<string>(), press["from"]!["id"]!.ToJsonString()));
        Assert.Equal("one", press["message"]!["text"]!.GetValue<string>());
        Assert.Equal("""[[{"text":"next","callback_data":"p:2"}]]""", press["message"]!["reply_markup"]!["inline_keyboard"]!.ToJsonString());
        Assert.Equal("400 Bad Request: MESSAGE_TOO_LONG", await AnswerAsync(query, 201));
        Assert.Equal("ok", await AnswerAsync(query, 200));
        Assert.Equal("400 Bad Request: query is too old and response timeout expired or query ID is invalid", await AnswerAsync(query, 0));
    }

    [Fact]
    public async Task A_press_grows_too_old_to_be_answered()
    {
        var query = _visitor.Server.Happen(new Presses(7, 1, Label: "next")).Query;
        _visitor.Server.Happen(new QueriesExpire());

        Assert.Equal("400 Bad Request: query is too old and response timeout expired or query ID is invalid", await AnswerAsync(query, 0));
    }

    [Fact]
    public async Task A_tampering_client_sends_any_data_but_presses_no_button_that_is_not_there()
    {
        _visitor.Server.Happen(new Presses(7, 1, Data: "p:-1"));

        Assert.Equal("p:-1", (await _visitor.UpdateAsync()).Content["data"]!.GetValue<string>());
        Assert.Throws<InvalidOperationException>(() => _visitor.Server.Happen(new Presses(7, 1, Label: "back")));
        Assert.Throws<InvalidOperationException>(() => _visitor.Server.Happen(new Presses(7, 9, Label: "next")));
    }

    [Fact]
    public async Task A_group_that_the_bot_left_takes_no_edits_but_a_person_who_blocked_it_does()
    {
        await _visitor.CallAsync("sendMessage", """{"chat_id":-7,"text":"x"}""");
        _visitor.Server.Happen(new BotBecomes(-7, MemberStatus.Left));
        _visitor.Server.Happen(new BotBecomes(7, MemberStatus.Kicked));

        Assert.Equal("403 Forbidden: bot is not a member of the group chat", await _visitor.TryAsync("editMessageText", """{"chat_id":-7,"message_id":1,"text":"two"}"""));
        Assert.Equal("ok", await _visitor.TryAsync("editMessageText", """{"chat_id":7,"message_id":1,"text":"two"}"""));
    }

    private static string Keyboard(string label, string data) => $$"""{"inline_keyboard":[[{"text":"{{label}}","callback_data":"{{data}}"}]]}""";

    private Task<string> AnswerAsync(string? query, int length) =>
        _visitor.TryAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{query}}","text":"{{new string('x', length)}}"}""");
}
