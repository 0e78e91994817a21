using DigestBot.Configuration;
using DigestBot.Hosting;
using DigestBot.Simulators.Telegram;
using DigestBot.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>The clock is set back while the service runs: its own parts, in this process, since a clock of one's own is no option of the program.</summary>
[Trait("Category", Stage.Trait)]
public class ClockTests
{
    private const long Waits = DeliveryFile.BeforeFirstChat + 1;

    private static readonly TelegramSettings Seconds = new()
    {
        Chats = new Dictionary<string, ChatRule> { [$"{Waits}"] = new() { State = ChatState.MustWait, RetryAfter = 3 } },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_to_be_tried_again_in_seconds_is_not_held_for_the_hours_that_the_clock_was_set_back()
    {
        await using var stage = await Stage.OpenAsync(chats: 1, Seconds);
        var clock = new SettableClock();
        using var host = Build(stage, clock);
        await host.StartAsync(Ct);
        await Waiting.UntilAsync(async () => (await stage.Telegram.StatsAsync()).Requests > 0 && stage.Deliveries.Count("d.not_before IS NOT NULL") == 1);
        clock.Set(TimeSpan.FromHours(-5));
        await stage.Telegram.BehaveAsync(new());
        await stage.Telegram.AcceptedAsync(1);

        await stage.PublishAsync();
        await stage.Telegram.AcceptedAsync(2);
        await host.StopAsync(Ct);
        Assert.Equal(2, (await stage.Telegram.StatsAsync()).Accepted);
        Assert.Equal(0, stage.Deliveries.Count("d.state = 0"));
    }

    private static IHost Build(Stage stage, TimeProvider clock)
    {
        var given = stage.Settings.Select(setting => setting[2..].Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        var settings = Settings.Read(configuration);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddBot(settings, configuration).AddWorkers(settings).AddSingleton(clock);
        return builder.Build();
    }

    /// <summary>The system's clock, until somebody sets it.</summary>
    private sealed class SettableClock : TimeProvider
    {
        private long _set;

        public void Set(TimeSpan by) => Interlocked.Add(ref _set, by.Ticks);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _set));
    }
}
