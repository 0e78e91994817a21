namespace DigestBot.EndToEnd.Tests.Endurance;

[Trait("Category", Stage.Trait)]
public class TwoServicesTests
{
    private const int Chats = 200;

    [Fact]
    public async Task The_second_waits_and_says_why_until_the_first_crashes_while_commands_work_beside_them()
    {
        await using var stage = await Stage.OpenAsync(Chats);
        await using var elsewhere = await stage.StartSimulatorAsync(new());
        await using var first = stage.StartService();
        await stage.DoneAsync();
        await using var second = stage.StartService(elsewhere);
        Assert.Contains($"process {first.Id}", await second.LineAsync(line => line.Contains("This one neither schedules nor sends", StringComparison.Ordinal)));

        await stage.PublishAsync();
        Assert.Contains("/subscribe", (await stage.RunAsync("ask", "--chat", "ada", "/help")).Succeeded().Output);
        Assert.Contains("cs.RO", (await stage.RunAsync("preview", "--category", "cs.RO")).Succeeded().Output);
        await stage.DoneAsync();
        Assert.Equal((2 * Chats, 0), ((await stage.Telegram.StatsAsync()).Accepted, (await elsewhere.StatsAsync()).Requests));

        first.Kill();
        await second.LineAsync(line => line.Contains("this one schedules and sends now", StringComparison.Ordinal));
        await stage.PublishAsync();
        await stage.DoneAsync();
        Assert.Equal(Chats, (await elsewhere.StatsAsync()).Accepted);
    }
}
