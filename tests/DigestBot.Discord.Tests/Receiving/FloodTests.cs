using System.Text.Json.Nodes;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Discord.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Discord.Tests.Receiving;

public sealed class FloodTests
{
    private const string Bob = "43";

    [Fact]
    public async Task Who_floods_is_told_so_once_and_another_is_answered_all_the_same()
    {
        await using var bot = await Bot.StartAsync(parts => parts.AddSingleton(new FloodGate(new(perMinute: 10), new StoppedTime())));
        for (var command = 0; command < 5; command++)
            await bot.CallAsync("help");
        var told = await bot.CallAsync("help");
        var dropped = bot.Server.Gateway.Interact(2, new JsonObject { ["id"] = "1", ["name"] = "help", ["type"] = 1, ["options"] = new JsonArray() }, Bot.Channel, Bot.Guild, Bot.Ada, more: null);
        var answered = await bot.CallAsync("help", person: Bob);

        Assert.Contains("more than I can answer at once", told.Answer!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.NotNull(answered.Answer);
        Assert.Null(bot.Server.Exchange(dropped.Id).Answer);
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
