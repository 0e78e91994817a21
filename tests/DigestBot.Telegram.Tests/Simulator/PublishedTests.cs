using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Calls of any method, checked against the published description.</summary>
public sealed class PublishedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x","link_preview_options":{"is_disabled":true}}""", null)]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x","link_preview_options":{"is_disabled":"yes"}}""", "sendMessage.link_preview_options.is_disabled is not Boolean")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x","link_preview_options":{"disabled":true}}""", "sendMessage.link_preview_options has no disabled")]
    [InlineData("sendMessage", """{"chat_id":7.5,"text":"x"}""", "sendMessage.chat_id is not String")]
    [InlineData("sendMessage", """{"chat_id":7}""", "sendMessage lacks text")]
    [InlineData("sendMessages", "{}", "sendMessages is no method")]
    [InlineData("getUpdates", """{"limit":"50"}""", "getUpdates.limit is not Integer")]
    [InlineData("setMyCommands", """{"commands":[{"command":"a","description":"b"}],"scope":{"type":"all_group_chats"}}""", null)]
    [InlineData("setMyCommands", """{"commands":[{"command":"a"}]}""", "setMyCommands.commands[0] lacks description")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"chat"}}""", "setMyCommands.scope lacks chat_id")]
    [InlineData("answerInlineQuery", """{"inline_query_id":"1","results":[{"type":"article","id":"1","title":"t","input_message_content":{"message_text":"x"}}]}""", null)]
    [InlineData("answerInlineQuery", """{"inline_query_id":"1","results":[{"type":"article","id":1,"title":"t","input_message_content":{"message_text":"x"}}]}""", "answerInlineQuery.results[0].id is not String")]
    [InlineData("sendRichMessage", """{"chat_id":7,"rich_message":{"text":"x"}}""", "sendRichMessage.rich_message has no text")]
    public async Task A_call_is_as_the_description_has_it_or_the_server_says_so_when_it_stops(string method, string json, string? violation)
    {
        Assert.SkipWhen(Repository.Specs is null, "no specs");
        var visitor = await Visitor.ComeAsync(Scene.Settings);

        using (await visitor.PostAsync(method, json))
        {
            // Whatever the answer is, the call was looked at.
        }

        var stopped = await Record.ExceptionAsync(async () => await visitor.DisposeAsync());
        Assert.Equal(violation is null ? null : $"The published description does not allow: {violation}.", stopped?.Message);
    }

    [Theory]
    [InlineData("chat_id=7&text=x&disable_notification=true&reply_markup=%7B%22inline_keyboard%22%3A%5B%5D%7D", null)]
    [InlineData("chat_id=7&text=x&disable_notification=yes", "sendMessage.disable_notification is not Boolean")]
    [InlineData("chat_id=7&text=x&reply_markup=%7B%22buttons%22%3A%5B%5D%7D", "sendMessage.reply_markup lacks force_reply")]
    [InlineData("chat_id=7&text=x&reply_markup=none", "sendMessage.reply_markup is not ForceReply")]
    public async Task Text_in_a_form_stands_for_its_type(string form, string? violation)
    {
        Assert.SkipWhen(Repository.Specs is null, "no specs");
        await using var visitor = await Visitor.ComeAsync(Scene.Settings);
        using var http = new HttpClient();

        using var response = await http.PostAsync($"{visitor.Server.Address}/bot{Scene.Token}/sendMessage?{form}", content: null, Ct);

        Assert.Equal(violation is null ? [] : [violation], visitor.Server.TakeViolations());
    }
}
