using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Tests.Adapters;

namespace DigestBot.Discord.Tests;

/// <summary>Whatever fails, and however closely one looks, no secret is anywhere.</summary>
public sealed class TokenTests
{
    // Of their own, since other tests that run meanwhile are heard as well.
    private const string Token = "telltale.bot.secret";
    private const string InteractionToken = "telltale-of-an-interaction";
    private const string Telltale = "telltale";
    private const string Sending = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task Neither_token_is_in_any_result_event_activity_or_metric_of_any_failure()
    {
        using var seen = new Eavesdropper();
        await using var server = await DiscordServer.StartAsync(Scene.Settings with { Token = Token }, Scene.Ct);
        await CallAsync(seen, server.Address);
        foreach (var mishap in (Mishap[])[Mishap.AnswerLost, Mishap.RequestLost, Mishap.Page])
        {
            server.FailNext(mishap, Sending);
            await CallAsync(seen, server.Address);
        }

        server.AnswerNext(new(400, 1, $"no such thing as {Token}"), Sending);
        foreach (var address in (string[])[server.Address, "http://127.0.0.1:1", "http://discord.invalid"])
            await CallAsync(seen, address);

        Assert.Contains("http.client.request.duration", seen.Everything);
        Assert.Contains("RequestStart", seen.Everything);
        Assert.DoesNotContain(Telltale, seen.Everything);
    }

    [Fact]
    public async Task Neither_is_in_any_line_of_the_bots_log_however_its_answers_fail()
    {
        await using var bot = await Bot.StartAsync();
        foreach (var refusal in (DiscordRefusal[])[DiscordRefusal.Of(10062), DiscordRefusal.Of(50035), new(400, 1, $"no such thing as {Scene.Token}")])
        {
            bot.Server.AnswerNext(refusal, "POST /interactions/{interaction_id}/{interaction_token}/callback");
            bot.Server.Gateway.Interact(2, new() { ["id"] = "1", ["name"] = "why", ["type"] = 1 }, guild: Bot.Guild);
        }

        await bot.CallAsync("paper", options: Bot.Option("paper", "3"));
        await bot.UntilAsync(() => Said("did not arrive") && Said("plain text") && Said("no such thing"));
        bool Said(string words) => bot.Log.Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

        Assert.DoesNotContain(bot.Log.Lines, line =>
            line.Contains(Scene.Token, StringComparison.Ordinal) || line.Contains("aW50ZXJhY3Rpb24", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_of_a_stop_holds_none()
    {
        using var rest = new DiscordRest(Options("http://127.0.0.1:1"), TimeProvider.System);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rest.GetApplicationAsync(new CancellationToken(canceled: true)));

        Assert.DoesNotContain(Telltale, thrown.ToString());
    }

    [Fact]
    public void A_mistyped_token_is_refused_without_being_repeated()
    {
        var options = Options("http://127.0.0.1:1");
        options.Token = $"Bot {Telltale}";

        Assert.DoesNotContain(Telltale, Assert.Single(new DiscordOptionsValidator().Validate(name: null, options).Failures!));
    }

    [Theory]
    [InlineData("0-3/16", true)]
    [InlineData("2/4", true)]
    [InlineData("some", false)]
    public void Shards_that_are_none_are_refused_at_start(string shards, bool isGood)
    {
        var options = Options("http://127.0.0.1:1");
        options.Shards = shards;

        Assert.Equal(isGood, !new DiscordOptionsValidator().Validate(name: null, options).Failed);
    }

    private static async Task CallAsync(Eavesdropper seen, string address)
    {
        using var rest = new DiscordRest(Options(address), TimeProvider.System);
        seen.Note(await rest.CreateMessageAsync("10", Scene.Message("x"), Patience.None, Scene.Ct));
        seen.Note(await rest.RespondAsync("1", InteractionToken, InteractionResponse.Deferred(isEphemeral: true), Scene.Ct));
        seen.Note(await rest.EditOriginalAsync("1000", InteractionToken, Scene.Edit("x"), Scene.Ct));
    }

    private static DiscordOptions Options(string address) => new() { Token = Token, BaseUrl = address, TimeoutSeconds = 2 };
}
