using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

[Trait("Category", Stage.Trait)]
public class LongWaitTests
{
    private const int Chats = 300;
    private const long Waits = DeliveryFile.BeforeFirstChat + 17;

    private static readonly TelegramSettings TwelveHours = new()
    {
        Chats = new Dictionary<string, ChatRule> { [$"{Waits}"] = new() { State = ChatState.MustWait, RetryAfter = 12 * 60 * 60 } },
    };

    [Fact]
    public async Task A_wait_of_twelve_hours_delays_no_other_chat_and_outlives_a_restart()
    {
        await using var stage = await Stage.OpenAsync(Chats, TwelveHours);
        await using (var service = stage.StartService())
        {
            await AllOthersHaveAsync(stage, editions: 1);
            await Waiting.UntilAsync(() => Task.FromResult(stage.Deliveries.Count("d.owner IS NOT NULL") == 0));
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        await stage.PublishAsync();
        await using (stage.StartService())
            await AllOthersHaveAsync(stage, editions: 2);
        Assert.Equal(1, (await stage.Telegram.ChatAsync(Waits)).Calls);
        Assert.Equal([Waits, Waits], stage.Deliveries.Chats("d.state = 0"));
        Assert.Equal(1, stage.Deliveries.Count("d.state = 0 AND (d.due - d.planned_at) / 3600000.0 BETWEEN 12 AND 12.1"));
    }

    private static Task AllOthersHaveAsync(Stage stage, int editions) => Waiting.UntilAsync(async () =>
        (await stage.Telegram.StatsAsync()).Accepted == editions * (Chats - 1) && stage.Deliveries.Count("d.state = 0") == editions);
}
