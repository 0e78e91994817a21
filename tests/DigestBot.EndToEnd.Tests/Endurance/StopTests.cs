using Dapper;

namespace DigestBot.EndToEnd.Tests.Endurance;

[Trait("Category", Stage.Trait)]
public class StopTests(ITestOutputHelper output)
{
    private const int Chats = 300;
    private const int MostUnderWay = 64;

    [Fact]
    public async Task Asked_to_stop_it_begins_nothing_more_and_writes_down_what_was_under_way()
    {
        await using var stage = await Stage.OpenAsync(Chats, new() { Faults = new() { Hang = 1 } });
        await using (var service = stage.StartService())
        {
            await Waiting.UntilAsync(async () => await BegunAsync(stage) == MostUnderWay);
            var asked = TimeProvider.System.GetTimestamp();
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
            var took = TimeProvider.System.GetElapsedTime(asked);
            output.WriteLine($"With {MostUnderWay} calls that are never answered, stopping took {took.TotalSeconds:F1} s.");
        }

        Assert.Equal(MostUnderWay, await BegunAsync(stage));
        Assert.Equal(0, stage.Deliveries.Count("d.owner IS NOT NULL"));
        Assert.Equal(MostUnderWay, stage.Deliveries.Count("d.uncertain = 1"));
        Assert.Equal(Chats, stage.Deliveries.Count("d.state = 0"));

        await stage.Telegram.BehaveAsync(new());
        await using (stage.StartService())
            await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
    }

    [Fact]
    public async Task Asked_to_stop_while_another_process_holds_the_database_it_does_not_wait_for_that_to_end()
    {
        await using var stage = await Stage.OpenAsync(Chats, new() { Faults = new() { Hang = 1 } });
        await using (var service = stage.StartService())
        {
            await Waiting.UntilAsync(async () => await BegunAsync(stage) == MostUnderWay);
            using var holder = stage.Deliveries.Open();
            holder.Execute("BEGIN IMMEDIATE");
            var asked = TimeProvider.System.GetTimestamp();
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
            output.WriteLine($"With a locked database, stopping took {TimeProvider.System.GetElapsedTime(asked).TotalSeconds:F1} s.");
        }

        await stage.Telegram.BehaveAsync(new());
        await using (stage.StartService())
            await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
    }

    // Messages alone hang, not what else the service asks.
    private static async Task<long> BegunAsync(Stage stage) => (await stage.Telegram.StatsAsync()).Answers.GetValueOrDefault("fault Hang");
}
