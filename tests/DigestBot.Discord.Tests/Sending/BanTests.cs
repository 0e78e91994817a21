using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Tests.Sending;

public sealed class BanTests
{
    [Fact]
    public async Task Before_too_many_refusals_ban_the_address_all_sending_stops_for_a_while_and_says_so_once()
    {
        await using var scene = await SendingScene.SetAsync();
        await scene.StopAfterAsync(refused: 3);
        scene.Server.Refuse("10", DiscordRefusal.Of(50013));
        for (var tries = 0; tries < 3; tries++)
            Assert.IsType<SendResult.Refused>(await scene.SendAsync());

        var kept = Assert.IsType<SendResult.RetryAfter>(await scene.SendAsync(chat: Places.OfChannel("1", "11")));
        await scene.SendAsync(chat: Places.OfPerson("42"));

        Assert.Equal(WaitScope.Platform, kept.Scope);
        Assert.InRange(kept.Wait.TotalMinutes, 9, 10);
        Assert.Equal(3, scene.Server.Requests.Count);
        Assert.Contains("Discord would ban this address", Assert.Single(scene.Log.From(LogLevel.Warning)));
    }
}
