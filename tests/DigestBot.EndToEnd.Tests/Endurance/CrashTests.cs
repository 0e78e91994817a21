using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

[Trait("Category", Stage.Trait)]
public class CrashTests(ITestOutputHelper output)
{
    private const int Chats = 5_000;
    private const int Kills = 20;

    // What DeliveryOptions promises: so many may be under way, and so many more be taken but not begun. Only the former may be seen again.
    private const int MostUnderWay = 64;
    private const int MostTaken = MostUnderWay + 256;

    // Answers that take a while keep the most there may be under way at every instant.
    private static readonly TelegramSettings Slow = new() { Faults = new() { Slow = 1, SlowMilliseconds = 400 } };

    private readonly Random _chance = new(907);

    [Fact]
    public async Task Killed_twenty_times_at_random_instants_it_brings_every_chat_its_message()
    {
        await using var stage = await Stage.OpenAsync(Chats, Slow);
        List<IReadOnlyList<long>> taken = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(stage, kill);
            taken.Add(stage.Deliveries.Chats("d.owner IS NOT NULL"));
        }

        var open = stage.Deliveries.Count("d.state = 0");
        await stage.Telegram.BehaveAsync(new());
        await using (stage.StartService())
            await stage.DoneAsync();
        Judge(await stage.Telegram.SeenAsync(), taken, open);
    }

    private void Judge(Dictionary<long, int> seen, List<IReadOnlyList<long>> taken, int open)
    {
        var repeated = seen.Sum(chat => chat.Value - 1);
        output.WriteLine(
            $"{Chats} chats, {Kills} kills: {seen.Count} chats got their message, {Chats - seen.Count} did not. {repeated} messages were seen again; "
            + $"{taken.Sum(chats => chats.Count)} were taken at the kills, at most {taken.Max(chats => chats.Count)} at one. {open} were open after the last kill.");
        Assert.Equal(Chats, seen.Count);
        Assert.True(open > 0, "All was sent before the last kill.");
        Assert.All(taken, chats => Assert.InRange(chats.Count, 0, MostTaken));
        Assert.InRange(repeated, 0, Kills * MostUnderWay);
        var atKills = taken.SelectMany(chats => chats).CountBy(chat => chat).ToDictionary();
        Assert.All(seen, chat => Assert.InRange(chat.Value, 1, 1 + atKills.GetValueOrDefault(chat.Key)));
    }

    // Some in the first moments, when it starts and plans; the others in the midst of the push.
    private async Task KillAsync(Stage stage, int kill)
    {
        var accepted = (await stage.Telegram.StatsAsync()).Accepted;
        await using var service = stage.StartService();
        if (kill % 5 == 0)
            await Task.Delay(_chance.Next(900), TestContext.Current.CancellationToken);
        else
            await stage.Telegram.AcceptedAsync(accepted + _chance.Next(1, 150));
        service.Kill();
        await service.WaitAsync();
    }
}
