using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>As fast as Telegram allows, and ten times as fast. Alone, because other tests would take the processor away.</summary>
[CollectionDefinition(nameof(PaceTests), DisableParallelization = true)]
[Collection(nameof(PaceTests))]
[Trait("Category", Stage.Trait)]
public class PaceTests(ITestOutputHelper output)
{
    private const double MostOfIdeal = 1.03;

    // A busy machine may stop everything for a moment, and what a program does for the first time takes longer. A pace that is too slow is so
    // every time.
    private const int Rounds = 4;

    [Theory]
    [InlineData(30, 600)]
    [InlineData(300, 1_200)]
    public async Task It_sends_as_fast_as_is_allowed_and_is_never_told_to_slow_down(int perSecond, int chats)
    {
        var strict = new TelegramSettings().WithRealLimits() with { Overall = new() { Messages = perSecond, Seconds = 1, Burst = perSecond } };
        await using var stage = await Stage.OpenAsync(chats, strict);
        await using var service = stage.StartService($"--Telegram:MessagesPerSecond={perSecond}", "--Telegram:MessagesPerSecondPerChat=1");
        await stage.DoneAsync();
        var best = await MeasureAsync(stage, perSecond, chats, round: 0);
        for (var round = 1; round < Rounds && best > MostOfIdeal; round++)
        {
            await stage.PublishAsync();
            await stage.DoneAsync();
            best = Math.Min(best, await MeasureAsync(stage, perSecond, chats, round));
        }

        var answers = (await stage.Telegram.StatsAsync()).Answers.Keys;
        Assert.DoesNotContain(answers, answer => answer.StartsWith("429", StringComparison.Ordinal) || answer.StartsWith("limit", StringComparison.Ordinal));
        Assert.InRange(best, 0, MostOfIdeal);
    }

    // By the server's clock, from the first message it took to the last.
    private async Task<double> MeasureAsync(Stage stage, int perSecond, int chats, int round)
    {
        var messages = await stage.Telegram.MessagesAsync(after: round * chats);
        Assert.Equal(chats, messages.Count);
        var ratio = (messages[^1].At - messages[0].At) / 1000 / ((chats - 1.0) / perSecond);
        output.WriteLine($"{chats} messages at {perSecond}/s took {ratio:F3} times the ideal.");
        return ratio;
    }
}
