using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Every interaction gets an answer in time, whatever else happens.</summary>
public sealed class DeadlineTests
{
    private const string Respond = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string EditOriginal = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";

    [Fact]
    public async Task What_takes_long_is_put_off_in_time_and_filled_in()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);

        var asked = await bot.CallAsync("paper", options: Bot.Option("paper", "3"));

        Assert.Equal(5, asked.Type());
        Assert.True(asked.Data().IsHidden());
        Slow(bot).LetGo();
        await bot.UntilAsync(() => bot.Server.Messages.Any(message => message.Body.Text().Contains("Seeing 03", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_waits_behind_another_is_put_off_in_time_as_well()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);

        await Task.WhenAll(bot.CallAsync("today"), bot.CallAsync("help"), bot.CallAsync("why"));

        Assert.Equal(1, Slow(bot).Asked);
        Slow(bot).LetGo();
        await bot.UntilAsync(() => bot.Asked(EditOriginal) == 3);
    }

    [Fact]
    public async Task A_press_that_takes_long_still_turns_its_message()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        Slow(bot).LetGo();
        var page = await bot.CallAsync("digest", guild: null, options: Bot.Option("category", "cs.CV"));
        Slow(bot).Hold();

        var turned = await bot.PressAsync(page, "›");

        Assert.Equal(6, turned.Type());
        Slow(bot).LetGo();
        await bot.UntilAsync(() => bot.Server.Messages.Any(message => message.Body.Text().Contains("2 of", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Too_late_and_answered_already_are_no_trouble()
    {
        await using var bot = await Bot.StartAsync();
        bot.Server.AnswerNext(DiscordRefusal.Of(10062), Respond);
        var late = bot.Server.Gateway.Interact(2, new() { ["id"] = "1", ["name"] = "today", ["type"] = 1 }, guild: Bot.Guild);
        await bot.UntilAsync(() => bot.Asked(Respond) == 1);
        bot.Server.AnswerNext(DiscordRefusal.Of(40060), Respond);
        bot.Server.Gateway.Interact(2, new() { ["id"] = "1", ["name"] = "today", ["type"] = 1 }, guild: Bot.Guild);
        await bot.UntilAsync(() => bot.Asked(Respond) == 2);

        Assert.Equal(4, (await bot.CallAsync("today")).Type());
        Assert.Null(bot.Server.Exchange(late.Id).Answer);
        Assert.Empty(bot.Log.From(Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public async Task A_lost_answer_is_tried_again_and_found_to_be_there()
    {
        await using var bot = await Bot.StartAsync();
        bot.Server.FailNext(Mishap.AnswerLost, Respond);

        await bot.CallAsync("paper", options: Bot.Option("paper", "3"));
        await bot.UntilAsync(() => bot.Asked(Respond) == 2);

        Assert.Single(bot.Server.Messages, message => message.Body.Text().Contains("Seeing 03", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_token_has_died_the_answer_comes_as_a_message_to_who_alone_would_have_seen_it()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        await bot.CallAsync("paper", options: Bot.Option("paper", "3"));
        bot.Server.Settings = bot.Server.Settings with { TokenSeconds = 0 };

        Slow(bot).LetGo();

        await bot.UntilAsync(() => bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id).Any(message => message.Text.Contains("Seeing 03", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Server.Shown(Bot.Channel), message => message.Text.Contains("Seeing 03", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Discord_does_not_take_as_it_stands_is_said_plainly()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        var asked = await bot.CallAsync("paper", options: Bot.Option("paper", "3"));
        bot.Server.AnswerNext(DiscordRefusal.Of(50035), EditOriginal);

        Slow(bot).LetGo();

        await bot.UntilAsync(() => bot.Server.Exchange(asked.Id).Shown?.Text.Contains("Seeing 03", StringComparison.Ordinal) is true);
        Assert.Contains(bot.Log.From(Microsoft.Extensions.Logging.LogLevel.Error), line => line.Contains("plain text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_answers_are_limited_they_wait_as_told()
    {
        await using var bot = await Bot.StartAsync();
        bot.Server.AnswerNext(new(503, 0, "upstream"), Respond);
        bot.Server.AnswerNext(DiscordRefusal.TooMany(0.3, "user"), Respond);

        Assert.Contains("Seeing 03", (await bot.CallAsync("paper", options: Bot.Option("paper", "3"))).Data().Text());
    }

    [Fact]
    public async Task Whoever_asks_faster_than_can_be_answered_is_told_so_each_time()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        var all = Enumerable.Range(100, 70).Select(person => bot.CallAsync("today", person: $"{person}")).ToArray();
        await Task.WhenAll(all);
        Slow(bot).LetGo();

        await bot.UntilAsync(() => bot.Asked(EditOriginal) == 70);

        Assert.Equal(65, Slow(bot).Asked);
    }

    private static SlowConversation Slow(Bot bot) => bot.Part<SlowConversation>();
}
