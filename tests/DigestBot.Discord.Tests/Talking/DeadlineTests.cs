using DigestBot.Core.Conversation.Completing;
using DigestBot.Discord.Talking;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using Microsoft.Extensions.DependencyInjection;

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

        await bot.UntilAsync(() => Slow(bot).Asked == 1);
        Slow(bot).LetGo();
        await bot.UntilAsync(() => bot.Asked(EditOriginal) == 3);
    }

    [Fact]
    public async Task A_press_that_takes_long_still_turns_its_message()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        Slow(bot).LetGo();
        var page = await bot.ShownAsync(await bot.CallAsync("digest", guild: null, options: Bot.Option("category", "cs.CV")));
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
    public async Task For_whom_it_is_too_late_nothing_more_is_tried()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        bot.Server.AnswerNext(DiscordRefusal.Of(10062), Respond);
        bot.Server.Gateway.Interact(2, new() { ["id"] = "1", ["name"] = "today", ["type"] = 1 }, guild: Bot.Guild);
        await bot.UntilAsync(() => bot.Asked(Respond) == 1);

        Slow(bot).LetGo();

        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("did not arrive", StringComparison.Ordinal)));
        Assert.Equal(1, bot.Asked(Respond));
    }

    [Fact]
    public async Task Who_is_typing_gets_an_answer_in_time_however_long_the_search_takes()
    {
        var held = new HeldCompletions();
        await using var bot = await Bot.StartAsync(services => services.AddSingleton<ICompletions>(held).AddSingleton(Soon));

        Assert.Empty(await bot.TypeAsync("paper", "paper", "1"));

        held.LetGo();
        await bot.StopAsync();
        Assert.Equal(1, bot.Asked(Respond));
    }

    [Fact]
    public async Task A_connection_that_hangs_costs_no_deadline()
    {
        var pace = new AnswerPace { DeferAfter = TimeSpan.FromMinutes(10), FirstTry = TimeSpan.FromSeconds(2) };
        await using var bot = await Bot.StartAsync(services => services.AddSingleton(pace));
        bot.Server.FailNext(Mishap.Hang, Respond);

        await bot.CallAsync("help");
        await bot.UntilAsync(() => bot.Asked(Respond) == 2);

        Assert.Single(bot.Server.Messages);
    }

    [Fact]
    public void Three_seconds_are_enough_for_two_tries()
    {
        var pace = new AnswerPace();

        Assert.InRange((pace.DeferAfter + pace.FirstTry).TotalSeconds, 0, 2.4);
        Assert.InRange(pace.ProposeWithin.TotalSeconds, 1, 2.4);
    }

    [Fact]
    public async Task Where_the_promised_answer_was_deleted_what_was_asked_for_comes_below()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        var asked = await bot.CallAsync("paper", options: Bot.Option("paper", "3"));
        bot.Server.AnswerNext(DiscordRefusal.Of(10008), EditOriginal);

        Slow(bot).LetGo();

        await bot.UntilAsync(() => bot.Server.Messages.Any(message => message.Text.Contains("Seeing 03", StringComparison.Ordinal)));
        Assert.Equal(Bot.Ada, Assert.Single(bot.Server.Messages).For);
        Assert.Empty(bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id));
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

    private static AnswerPace Soon => new() { ProposeWithin = TimeSpan.FromMilliseconds(50) };

    private static SlowConversation Slow(Bot bot) => bot.Part<SlowConversation>();

    private sealed class HeldCompletions : ICompletions
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => _go.TrySetResult();

        public async Task<IReadOnlyList<Completion>> FindAsync(CompletionQuestion question, CancellationToken ct)
        {
            await _go.Task.WaitAsync(ct);
            return [new("late", "late")];
        }
    }
}
