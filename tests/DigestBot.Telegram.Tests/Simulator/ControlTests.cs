using System.Diagnostics;
using DigestBot.Core.Delivery;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Control;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>The server as a process of its own, driven from this one.</summary>
public sealed class ControlTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_process_configures_it_and_reads_what_came()
    {
        using var process = Start("telegram", "--token", Scene.Token, "--faults:seed", "5", "--chats:8:state", "Blocked");
        try
        {
            var address = (await process.StandardOutput.ReadLineAsync(Ct))!.Split(' ')[^1];
            using var control = new TelegramControl(address);
            var platform = Scene.Against(address);

            Assert.IsType<SendResult.Sent>(await platform.SendAsync(Scene.Chat(7), Scene.Text("<b>x</b>"), Ct));
            Assert.IsType<SendResult.Refused>(await platform.SendAsync(Scene.Chat(8), Scene.Text("x"), Ct));
            await control.AnswerNextAsync(Refusal.TooManyRequests(9), Ct);
            Assert.IsType<SendResult.RetryAfter>(await platform.SendAsync(Scene.Chat(7), Scene.Text("x"), Ct));

            var message = Assert.Single(await control.MessagesAsync(Ct));
            Assert.Equal((1, 7, "<b>x</b>"), (message.Order, message.Chat, message.Text));
            Assert.Empty(await control.MessagesAsync(Ct, after: 1));
            var stats = await control.StatsAsync(Ct);
            Assert.Equal((3, 1, 1), (stats.Requests, stats.Accepted, stats.Answers["403 Forbidden: bot was blocked by the user"]));
            Assert.Equal(new(Calls: 1, Accepted: 0), await control.ChatAsync(8, Ct));

            await control.ConfigureAsync(new TelegramSettings { Token = Scene.Token, Faults = new() { ServerError = 1 } }, Ct);
            await control.ResetAsync(Ct);
            Assert.IsType<SendResult.Unavailable>(await platform.SendAsync(Scene.Chat(7), Scene.Text("x"), Ct));
            Assert.Equal(0, (await control.StatsAsync(Ct)).Accepted);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task Another_process_lets_people_do_things_and_sees_what_their_chat_shows()
    {
        await using var visitor = await Visitor.ComeAsync();
        using var control = new TelegramControl(visitor.Server.Address);

        await control.HappenAsync(new PersonIs(7, "Ada"), Ct);
        var written = await control.HappenAsync(new Writes(7, "/start"), Ct);
        await visitor.CallAsync("sendMessage", """{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"1","callback_data":"p"}]]}}""");
        var pressed = await control.HappenAsync(new Presses(7, 2, Label: "1"), Ct);
        await control.FailNextAsync(Fault.ServerError, Ct, "answerCallbackQuery");
        Assert.StartsWith("500", await visitor.TryAsync("answerCallbackQuery", "{}"), StringComparison.Ordinal);
        await visitor.CallAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{pressed.Query}}","text":"y"}""");

        Assert.Equal([written.Update, pressed.Update], (await visitor.UpdatesAsync()).Select(update => update!["update_id"]!.GetValue<int?>()));
        Assert.Equal(["/start", "x"], (await control.ShownAsync(7, Ct)).Select(message => message.Text));
        Assert.Equal("y", Assert.Single(await control.CallsAsync(Ct))["text"]);
        var impossible = await Assert.ThrowsAsync<InvalidOperationException>(() => control.HappenAsync(new Presses(7, 9, Data: "x"), Ct));
        Assert.Contains("There is no message 9 in chat 7", impossible.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_brings_the_same_faults_and_about_as_many_as_asked_for()
    {
        Assert.Equal(await FaultsAsync(seed: 3), await FaultsAsync(seed: 3));
        Assert.NotEqual(await FaultsAsync(seed: 3), await FaultsAsync(seed: 4));
        Assert.InRange((await FaultsAsync(seed: 3)).Count(taken => !taken), 40, 80);
    }

    [Fact]
    public async Task The_share_that_blocked_the_bot_is_the_same_at_every_start()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { BlockedShare = 0.1 });
        List<long> blocked = [];
        for (var chat = 1; chat <= 300; chat++)
            if (await scene.SendAsync(chat: chat) is SendResult.Refused)
                blocked.Add(chat);

        Assert.InRange(blocked.Count, 15, 45);
        Assert.Equal(blocked, Enumerable.Range(1, 300).Select(chat => (long)chat).Where(chat => ChatRules.IsBlocked(chat, 0.1)));
    }

    private static async Task<List<bool>> FaultsAsync(int seed)
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Faults = new() { Seed = seed, ServerError = 0.2, TooManyRequests = 0.1 } });
        List<bool> taken = [];
        for (var i = 0; i < 200; i++)
            taken.Add(await scene.SendAsync() is SendResult.Sent);
        return taken;
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DigestBot.Simulators.dll"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
