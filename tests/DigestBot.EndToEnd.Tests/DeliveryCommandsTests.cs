using Dapper;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Commands about deliveries, beside a service that sends to Telegram and without one.</summary>
public sealed class DeliveryCommandsTests
{
    private const int Chats = 20;

    [Fact]
    public async Task What_was_given_up_is_listed_with_its_reason_and_arrives_by_command()
    {
        await using var stage = await Stage.OpenAsync(chats: 2, new() { Faults = new() { NoAnswer = 1 } });
        Assert.Equal("There are none.", (await stage.RunAsync("deadletters")).Succeeded().LastLine);
        await using (var service = stage.StartService("--Telegram:TimeoutSeconds=1"))
        {
            await stage.DoneAsync();
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        var listed = (await stage.RunAsync("deadletters")).Succeeded().Lines;
        Assert.Equal(2, listed.Length);
        Assert.All(listed, line => Assert.Matches(@"^\d+  telegram:100000[12]  cs\.RO  2026-03-01  tried 2 times, given up .*: it may have arrived: ", line));

        await stage.Telegram.BehaveAsync(new());
        var first = listed[0].Split(' ')[0];
        Assert.StartsWith("1 message will be sent again", (await stage.RunAsync("deadletters", "--retry", first)).Succeeded().LastLine);
        Assert.Equal("There are none.", (await stage.RunAsync("deadletters", "--retry", "4711")).Succeeded().LastLine);
        Assert.Equal("1 message to 1 chat.", (await stage.RunAsync("push")).Succeeded().LastLine);
        Assert.Single((await stage.RunAsync("deadletters")).Succeeded().Lines);
        (await stage.RunAsync("deadletters", "--retry")).Succeeded();
        (await stage.RunAsync("push")).Succeeded();
        Assert.Equal("There are none.", (await stage.RunAsync("deadletters")).Succeeded().LastLine);
        Assert.Equal(4 + 2, (await stage.Telegram.StatsAsync()).Accepted);
    }

    [Fact]
    public async Task A_push_beside_a_service_is_sent_by_the_service_and_waited_for()
    {
        await using var stage = await Stage.OpenAsync(Chats);
        BeQuiet(stage);
        await using var service = stage.StartService();
        await service.LineAsync(line => line.StartsWith("Telegram: on", StringComparison.Ordinal));
        Assert.Equal("Nothing new.", (await stage.RunAsync("push")).Succeeded().LastLine);
        Assert.Equal($"{Chats} messages to {Chats} chats.", (await stage.RunAsync("push", "--now")).Succeeded().LastLine);
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
        Assert.Equal("Nothing new.", (await stage.RunAsync("push", "--now")).Succeeded().LastLine);
    }

    [Fact]
    public async Task A_push_beside_a_service_says_what_the_chats_refuse()
    {
        var blocked = DeliveryFile.BeforeFirstChat + 3;
        await using var stage = await Stage.OpenAsync(Chats, new()
        {
            Chats = new Dictionary<string, ChatRule> { [$"{blocked}"] = new() { State = ChatState.Blocked } },
        });
        BeQuiet(stage);
        await using var service = stage.StartService();
        await service.LineAsync(line => line.StartsWith("Telegram: on", StringComparison.Ordinal));
        var outcome = await stage.RunAsync("push", "--now");
        Assert.Equal((1, $"{Chats - 1} messages to {Chats - 1} chats."), (outcome.ExitCode, outcome.LastLine));
        Assert.Equal("1 message could not be delivered: the chats refuse them.", outcome.Error.TrimEnd());
    }

    // In quiet hours nothing is pushed but what a command pushes.
    private static void BeQuiet(Stage stage)
    {
        var hour = TimeProvider.System.GetUtcNow().Hour;
        using var connection = stage.Deliveries.Open();
        connection.Execute("UPDATE profile SET quiet_from = @from, quiet_until = @until", new { from = $"{(hour + 23) % 24:00}:00", until = $"{(hour + 3) % 24:00}:00" });
    }
}
