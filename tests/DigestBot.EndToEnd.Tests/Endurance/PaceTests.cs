using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>
/// As fast as Telegram allows, and ten times as fast. How close that comes to the ideal is told and not judged: a busy machine may stop everything
/// for a moment. By a clock of its own, <c>PacingTests</c> judges it.
/// </summary>
[CollectionDefinition(nameof(PaceTests), DisableParallelization = true)]
[Collection(nameof(PaceTests))]
[Trait("Category", Stage.Trait)]
public class PaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(30, 600)]
    [InlineData(300, 1_200)]
    public async Task It_sends_at_the_pace_that_is_allowed_and_is_never_told_to_slow_down(int perSecond, int chats)
    {
        var strict = new TelegramSettings().WithRealLimits() with { Overall = new() { Messages = perSecond, Seconds = 1, Burst = perSecond } };
        await using var stage = await Stage.OpenAsync(chats, strict);
        await using var service = stage.StartService($"--Telegram:MessagesPerSecond={perSecond}", "--Telegram:MessagesPerSecondPerChat=1");
        await stage.DoneAsync();

        var answers = (await stage.Telegram.StatsAsync()).Answers.Keys;
        Assert.DoesNotContain(answers, answer => answer.StartsWith("429", StringComparison.Ordinal) || answer.StartsWith("limit", StringComparison.Ordinal));
        await ReportAsync(stage, perSecond, chats);
    }

    // By the server's clock, from the first message it took to the last.
    private async Task ReportAsync(Stage stage, int perSecond, int chats)
    {
        var messages = await stage.Telegram.MessagesAsync();
        Assert.Equal(chats, messages.Count);
        var ratio = (messages[^1].At - messages[0].At) / 1000 / ((chats - 1.0) / perSecond);
        output.WriteLine($"{chats} messages at {perSecond}/s took {ratio:F3} times the ideal.");
    }
}
