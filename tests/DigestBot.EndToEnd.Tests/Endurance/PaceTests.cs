using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>Ten times as fast as Telegram allows, so that it takes a tenth of the time. Alone, because other tests would take the processor away.</summary>
[CollectionDefinition(nameof(PaceTests), DisableParallelization = true)]
[Collection(nameof(PaceTests))]
[Trait("Category", Stage.Trait)]
public class PaceTests(ITestOutputHelper output)
{
    private const int Chats = 1_200;
    private const int PerSecond = 300;
    private const double MostOfIdeal = 1.03;

    // A busy machine may stop everything for a moment. A pace that is too slow is so every time.
    private const int Rounds = 3;

    private static readonly TelegramSettings Strict = new TelegramSettings().WithRealLimits() with
    {
        Overall = new() { Messages = PerSecond, Seconds = 1, Burst = PerSecond },
    };

    [Fact]
    public async Task It_sends_as_fast_as_is_allowed_and_is_never_told_to_slow_down()
    {
        await using var stage = await Stage.OpenAsync(Chats, Strict);
        await using var service = stage.StartService($"--Telegram:MessagesPerSecond={PerSecond}", "--Telegram:MessagesPerSecondPerChat=1");
        var best = double.MaxValue;
        // The first push warms both sides up: what a program does for the first time takes longer.
        await stage.DoneAsync();
        for (var round = 1; round <= Rounds && best > MostOfIdeal; round++)
        {
            await stage.PublishAsync();
            await stage.DoneAsync();
            best = Math.Min(best, await MeasureAsync(stage, round));
        }

        var stats = await stage.Telegram.StatsAsync();
        Assert.DoesNotContain(stats.Answers.Keys, answer => answer.StartsWith("429", StringComparison.Ordinal));
        Assert.Equal(stats.Requests, stats.Accepted);
        Assert.InRange(best, 0, MostOfIdeal);
    }

    // By the server's clock, from the first message it took to the last.
    private async Task<double> MeasureAsync(Stage stage, int round)
    {
        var messages = await stage.Telegram.MessagesAsync(after: round * Chats);
        Assert.Equal(Chats, messages.Count);
        var ratio = (messages[^1].At - messages[0].At) / 1000 / ((double)Chats / PerSecond);
        output.WriteLine($"{Chats} messages at {PerSecond}/s took {ratio:F3} times the ideal.");
        return ratio;
    }
}
