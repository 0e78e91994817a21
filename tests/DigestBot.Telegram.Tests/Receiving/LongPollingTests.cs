using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Tests.Receiving;

public sealed class LongPollingTests
{
    [Fact]
    public async Task What_a_chat_says_is_handled_in_order()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        string[] texts = ["1", "2", "3", "4", "5"];

        Listener.Say(server, 7, texts);
        await Listener.UntilAsync(() => listener.Handled.Count == 5);

        Assert.Equal(texts, listener.Handled);
    }

    [Fact]
    public async Task A_slow_chat_holds_up_nobody_and_nothing_comes_twice_meanwhile()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        listener.Hold("slow");

        Listener.Say(server, 7, "slow", "after");
        Listener.Say(server, 8, "quick");
        await Listener.UntilAsync(() => listener.Handled.Count == 1);
        Listener.Say(server, 9, "later");
        await Listener.UntilAsync(() => listener.Handled.Count == 2);
        Assert.Equal(["quick", "later"], listener.Handled);

        listener.LetGo("slow");
        await Listener.UntilAsync(() => listener.Handled.Count == 4);
        Assert.Equal(["quick", "later", "slow", "after"], listener.Handled);
        Assert.Equal(4, listener.Begun.Count);
    }

    [Fact]
    public async Task What_was_not_handled_before_the_end_comes_again_and_what_was_does_not()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using (var first = new Listener(server.Address))
        {
            Listener.Say(server, 7, "done");
            await Listener.UntilAsync(() => first.Handled.Count == 1);
            first.Hold("stuck");
            Listener.Say(server, 7, "stuck", "behind");
            await Listener.UntilAsync(() => first.Begun.Count == 2);
        }

        await using var second = new Listener(server.Address);
        await Listener.UntilAsync(() => second.Handled.Count == 2);

        Assert.Equal(["stuck", "behind"], second.Handled);
    }

    [Fact]
    public async Task A_chat_that_asks_for_too_much_is_told_once_and_others_are_served()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        listener.Hold("0");

        Listener.Say(server, 7, [.. Enumerable.Range(0, 30).Select(n => $"{n}")]);
        Listener.Say(server, 8, "hello");
        await Listener.UntilAsync(() => listener.Handled.Contains("hello"));
        listener.LetGo("0");
        await Listener.UntilAsync(() => !listener.ToldToSlowDown.IsEmpty);
        Listener.Say(server, 7, "again");
        await Listener.UntilAsync(() => listener.Handled.Contains("again"));

        Assert.Equal(["hello", "0", "1", "2", "3", "4", "5", "6", "7", "8", "again"], listener.Handled);
        Assert.Equal(["7"], listener.ToldToSlowDown);
    }

    [Fact]
    public async Task Each_press_is_answered_however_fast_they_come()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        listener.Hold("0");

        for (var press = 0; press < 30; press++)
            server.Happen(new UpdateComes("callback_query", $$$"""
                {"id":"{{{press}}}","from":{"id":7,"is_bot":false,"first_name":"Ada"},"chat_instance":"1","data":"{{{press}}}",
                "message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private","first_name":"Ada"} } }
                """));
        Listener.Say(server, 8, "hello");
        await Listener.UntilAsync(() => listener.Handled.Contains("hello"));
        listener.LetGo("0");
        await Listener.UntilAsync(() => listener.Handled.Count + listener.ToldToSlowDown.Count == 31);
    }

    [Fact]
    public async Task What_waited_while_nobody_asked_may_be_late_and_what_comes_then_is_not()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        Listener.Say(server, 7, "before");
        await using var listener = new Listener(server.Address);
        await Listener.UntilAsync(() => listener.Handled.Count == 1);
        Listener.Say(server, 7, "after");
        await Listener.UntilAsync(() => listener.Handled.Count == 2);

        Assert.Equal(["before"], listener.Late);
    }

    [Fact]
    public async Task Where_nothing_waited_nothing_is_late()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        await Listener.UntilAsync(() => server.Stats.Requests == 2);
        Listener.Say(server, 7, "first");
        await Listener.UntilAsync(() => listener.Handled.Count == 1);

        Assert.Empty(listener.Late);
    }

    [Fact]
    public async Task What_goes_deeper_than_any_message_so_far_keeps_back_nothing()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        var (opened, closed) = (string.Concat(Enumerable.Repeat("[{\"blocks\":", 100)), string.Concat(Enumerable.Repeat("}]", 100)));
        server.Happen(new UpdateComes("message", Message("deep", $"{opened}1{closed}")));
        Listener.Say(server, 7, "hello");

        await Listener.UntilAsync(() => listener.Handled.Count == 2);

        Assert.Equal(["deep", "hello"], listener.Handled);
    }

    [Fact]
    public async Task More_than_one_answer_can_hold_comes_in_several()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        for (var large = 0; large < 60; large++)
            server.Happen(new UpdateComes("message", Message($"{large}", $"\"{new string('x', 300_000)}\"", chat: 100 + large)));
        await using var listener = new Listener(server.Address);

        await Listener.UntilAsync(() => listener.Handled.Count == 60);

        Assert.NotEmpty(listener.Log.From(LogLevel.Warning));
        Assert.All(listener.Log.From(LogLevel.Warning), line => Assert.Contains("too long", line));
    }

    [Fact]
    public async Task One_that_never_ends_holds_up_those_behind_it_no_longer_than_half_a_minute()
    {
        var time = new StillTime();
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address, time);
        listener.Hold("slow");
        Listener.Say(server, 7, "slow");
        for (var chat = 101; chat < 200; chat++)
            Listener.Say(server, chat, "quick");
        Listener.Say(server, 300, "beyond");

        // The server gives a hundred at once, and the same ones as long as the first of them is not confirmed.
        while (!listener.Handled.Contains("beyond"))
        {
            time.Pass(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Scene.Ct);
        }

        Assert.Equal(1, listener.Begun.Count(text => text == "slow"));
        Assert.Equal(100, listener.Handled.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_wait_is_not_asked_without_a_pause()
    {
        var time = new StillTime();
        await using var server = new RawServer(RawServer.Answer(200, "application/json", """{"ok":true,"result":[]}"""));
        await using var listener = new Listener(server.Address, time);

        await Listener.UntilAsync(() => time.Waits.Count == 1);
        Assert.Equal((2, TimeSpan.FromSeconds(1)), (server.Requests, time.Waits[0]));
        time.Pass(TimeSpan.FromSeconds(1));
        await Listener.UntilAsync(() => server.Requests == 3);
    }

    [Fact]
    public async Task An_update_of_an_unknown_kind_or_form_keeps_back_nothing()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        await using var listener = new Listener(server.Address);
        await Listener.UntilAsync(() => server.Stats.Requests > 0);

        server.Happen(new UpdateComes("message", """{"message_id":"not a number"}"""));
        Listener.Say(server, 7, "hello");
        await Listener.UntilAsync(() => listener.Handled.Contains("hello"));
    }

    [Fact]
    public async Task A_second_asker_is_explained_in_a_sentence_and_asking_goes_on()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        server.AnswerNext(new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), "getUpdates");
        await using var listener = new Listener(server.Address);

        await Listener.UntilAsync(() => listener.Log.From(LogLevel.Warning).Count > 0);

        Assert.Contains("a second service or another program with the same token", Assert.Single(listener.Log.From(LogLevel.Warning)));
        Assert.False(listener.HasEnded);
    }

    [Fact]
    public async Task Trouble_is_logged_once_until_it_is_over_and_loses_nothing()
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        server.AnswerNext(new(500, "Internal Server Error"), "getUpdates");
        server.AnswerNext(new(500, "Internal Server Error"), "getUpdates");
        await using var listener = new Listener(server.Address);
        await Listener.UntilAsync(() => server.Stats.Requests > 0);

        Listener.Say(server, 7, "hello");
        await Listener.UntilAsync(() => listener.Handled.Contains("hello"));

        Assert.Contains("Internal Server Error", Assert.Single(listener.Log.From(LogLevel.Warning)));
        Assert.Contains("can be asked for news again", Assert.Single(listener.Log.From(LogLevel.Information), line => line.Contains("again.", StringComparison.Ordinal) && !line.Contains("cannot", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_wrong_token_ends_listening_with_advice(int code, string words)
    {
        await using var server = await TelegramServer.StartAsync(Scene.Settings, Scene.Ct);
        server.AnswerNext(new(code, words), "getUpdates");
        await using var listener = new Listener(server.Address);

        await Listener.UntilAsync(() => listener.HasEnded);

        Assert.Contains("Check Telegram:Token", Assert.Single(listener.Log.From(LogLevel.Error)));
    }

    private static string Message(string text, string more, long chat = 7) => $$$"""
        {"message_id":1,"date":1,"chat":{"id":{{{chat}}},"type":"private","first_name":"Ada"},"text":"{{{text}}}","more":{{{more}}} }
        """;
}
