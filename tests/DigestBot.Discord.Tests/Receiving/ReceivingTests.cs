using System.Text.Json.Nodes;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Receiving;
using DigestBot.Discord.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Tests.Receiving;

/// <summary>The receiver, from its beginning to its end.</summary>
public sealed class ReceivingTests
{
    [Fact]
    public async Task A_wrong_token_ends_this_adapter_alone_and_tells_the_operator()
    {
        await using var bot = await Bot.StartAsync(token: "some.other.token");

        await bot.Receiving.WaitAsync(TimeSpan.FromMinutes(1), Scene.Ct);

        Assert.Contains(bot.Log.From(LogLevel.Error), line => line.Contains("Discord:Token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_close_that_only_the_operator_mends_ends_it_too()
    {
        await using var bot = await Bot.StartAsync();

        bot.Server.Gateway.Close(4014);
        await bot.Receiving.WaitAsync(TimeSpan.FromMinutes(1), Scene.Ct);

        Assert.Contains(bot.Log.From(LogLevel.Error), line => line.Contains("Privileged Gateway Intents", StringComparison.Ordinal));
    }

    [Fact]
    public void An_interaction_that_is_told_again_is_recognised_and_an_old_one_forgotten()
    {
        var recent = new RecentInteractions();

        Assert.True(recent.IsNew("1"));
        Assert.False(recent.IsNew("1"));
        Assert.All(Enumerable.Range(2, 5000), id => Assert.True(recent.IsNew($"{id}")));
        Assert.False(recent.IsNew("5001"));
        Assert.True(recent.IsNew("1"));
    }

    [Fact]
    public async Task Through_dropped_connections_each_interaction_is_answered_once()
    {
        await using var bot = await Bot.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var asked = bot.Server.Gateway.Interact(2, new() { ["id"] = "1", ["name"] = "why", ["type"] = 1 }, guild: Bot.Guild);
            bot.Server.Gateway.Drop();
            await bot.AnsweredAsync(asked);
        }

        Assert.Equal(3, bot.Asked("POST /interactions/{interaction_id}/{interaction_token}/callback"));
    }

    [Fact]
    public async Task What_nobody_could_have_sent_is_logged_and_all_else_is_answered()
    {
        await using var bot = await Bot.StartAsync();
        JsonObject broken = new() { ["id"] = "1", ["name"] = "today", ["type"] = 1, ["options"] = new JsonArray([null]) };
        bot.Server.Gateway.Interact(2, broken, guild: Bot.Guild);

        Assert.Equal(4, (await bot.CallAsync("today")).Type());
        Assert.Single(bot.Log.From(LogLevel.Error));
    }

    [Fact]
    public async Task What_is_asked_in_a_chat_is_done_in_order()
    {
        await using var bot = await Bot.StartAsync();
        var asked = Enumerable.Range(0, 11)
            .Select(turn => bot.CallAsync(turn % 2 == 0 ? "subscribe" : "unsubscribe", options: Bot.Option("category", "cs.CV")));

        await Task.WhenAll(asked);

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Places.OfChannel(Bot.Guild, Bot.Channel)));
    }

    [Fact]
    public async Task A_DM_in_which_somebody_spoke_need_not_be_opened()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("why", guild: null, channel: "88");

        await bot.UntilAsync(async () => await bot.Part<IChatNotes>().FindAsync(Places.OfPerson(Bot.Ada), "dm channel", Scene.Ct) == "88");
    }

    [Fact]
    public async Task What_happens_is_told_to_whoever_wants_to_know()
    {
        var listener = new Listener();
        await using var bot = await Bot.StartAsync(services => services.AddSingleton<IGatewayNews>(listener));

        bot.Server.Gateway.Tell("GUILD_DELETE", "5", new() { ["id"] = "5" });

        await bot.UntilAsync(() => listener.Told.OfType<GatewayEvent.GuildDeleted>().Any(told => told.Id == "5"));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_to_who_asked_and_logged_once()
    {
        await using var bot = await Bot.StartAsync(services => services.AddSingleton<IConversation, BrokenConversation>());

        var said = await bot.CallAsync("today");

        Assert.Equal(4, said.Type());
        Assert.True(said.Data().IsHidden());
        Assert.Single(bot.Log.From(LogLevel.Error));
        Assert.DoesNotContain("Secret", said.Data().Text());
    }

    private sealed class Listener : IGatewayNews
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<GatewayEvent> _told = [];

        public IReadOnlyList<GatewayEvent> Told => [.. _told];

        public Task HandleAsync(GatewayEvent told, CancellationToken ct)
        {
            _told.Enqueue(told);
            return Task.CompletedTask;
        }
    }

    private sealed class BrokenConversation : IConversation
    {
        public IReadOnlyList<CommandDefinition> Commands => [new("today", new("", ""), new("x", "x"))];

        public Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct) => throw new InvalidOperationException("Secret trouble");
    }
}
