using DigestBot.Core.Conversation.Receiving;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Telegram.Tests.Receiving;

public sealed class FloodTests
{
    private const long Bob = 8;

    [Fact]
    public async Task Who_floods_is_told_so_once_and_another_is_answered_all_the_same()
    {
        await using var bot = await Bot.StartAsync(parts => parts.AddSingleton(new FloodGate(new(perMinute: 10), new StoppedTime())));
        // One at a time, so that no lane is full: this is about how much, not about how many wait.
        for (var message = 0; message < 5; message++)
            await bot.AskAsync("/help");
        var told = await bot.AskAsync("/help");
        for (var message = 0; message < 20; message++)
            bot.Happen(new Writes(Bot.Ada, "/help"));
        await bot.AskAsync("/help", Bob);

        Assert.Contains("more than I can answer at once", told.Text, StringComparison.Ordinal);
        Assert.Equal(6, bot.Server.Shown(Bot.Ada).Count(message => message.From is null));
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
