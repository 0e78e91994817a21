using DigestBot.Core.Chats;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;
using Fault = DigestBot.Simulators.Telegram.Fault;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class PrivateTalkTests
{
    [Fact]
    public async Task Somebody_starts_subscribes_asks_for_a_paper_and_leafs_on()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("cs.CV · 12", (await bot.AskAsync("/start")).Labels);
        Assert.Contains("cs.CV", (await bot.AskAsync("/subscribe cs.CV")).Text);
        Assert.Contains("Seeing 11", (await bot.AskAsync("11")).Text);
        await bot.PressAsync("12 ›");

        await bot.UntilAsync(() => bot.Latest().Text.Contains("Seeing 12", StringComparison.Ordinal));
        Assert.True(bot.Latest().IsEdited);
        Assert.Equal(3, bot.Count(Bot.Ada));
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Bot.Ada));
    }

    [Fact]
    public async Task The_language_is_that_of_the_persons_app()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Happen(new PersonIs(Bot.Ada, "小艾", LanguageCode: "zh-hans")));

        Assert.Contains("订阅", (await bot.AskAsync("/subscribe cs.CV")).Text);
        Assert.Equal("zh", (await bot.ChatAsync(Bot.Ada))!.Settings.Language);
    }

    [Fact]
    public async Task A_toggle_answers_the_press_with_a_word_and_shows_the_new_choice_in_place()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/start");

        var word = await bot.PressAsync("cs.CV · 12");
        await bot.UntilAsync(() => bot.Latest().IsEdited);

        Assert.Contains("cs.CV", word["text"]);
        Assert.Null(word["show_alert"]);
        Assert.Contains("✓ cs.CV · 12", bot.Latest().Labels);
    }

    [Theory]
    [InlineData("p:999:1")]
    [InlineData("t:no such thing")]
    [InlineData("'; DROP TABLE chat; --")]
    [InlineData("\u202e\0<b>")]
    public async Task Data_that_was_tampered_with_is_refused_by_an_alert_and_changes_nothing(string data)
    {
        await using var bot = await Bot.StartAsync();
        var before = await bot.AskAsync("/start");

        var word = await bot.PressAsync(label: null, data: data);

        Assert.NotEmpty(word["text"]!);
        Assert.Equal("True", word["show_alert"]);
        Assert.Equal(before, bot.Latest());
        Assert.Empty(await bot.SubscriptionsAsync(Bot.Ada));
    }

    [Fact]
    public async Task A_button_that_only_shows_something_is_answered_with_silence()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/today");

        var word = await bot.PressAsync(label: null, data: "-");

        Assert.Null(word["text"]);
        Assert.Equal(1, bot.Count(Bot.Ada));
    }

    [Fact]
    public async Task What_can_not_be_changed_in_place_any_more_comes_as_a_new_message()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("11");
        bot.Server.AnswerNext(new(400, "Bad Request: message can't be edited"), "editMessageText");

        await bot.PressAsync("12 ›");
        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);

        Assert.Contains("Seeing 12", bot.Latest().Text);
    }

    [Fact]
    public async Task What_takes_several_messages_does_not_replace_one_by_its_end()
    {
        await using var bot = await Bot.StartAsync();
        var card = await bot.AskAsync("11");
        bot.Server.AnswerNext(new(400, "Bad Request: message is too long"), "editMessageText");

        await bot.PressAsync("12 ›");
        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);

        Assert.Contains("Seeing 12", bot.Latest().Text);
        Assert.Equal(card, bot.Server.Shown(Bot.Ada).Single(message => message.Message == card.Message));
    }

    [Theory]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.Reset)]
    public async Task A_press_is_answered_though_the_server_is_in_trouble(Fault fault)
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/start");
        bot.Server.FailNext(fault, "answerCallbackQuery");

        Assert.Contains("cs.CV", (await bot.PressAsync("cs.CV · 12"))["text"]);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done_already()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("11");
        bot.Server.AnswerNext(new(400, "Bad Request: message is not modified"), "editMessageText");

        await bot.PressAsync("12 ›");
        await bot.AskAsync("/help");

        Assert.Equal(2, bot.Count(Bot.Ada));
    }

    [Fact]
    public async Task A_caption_is_read_like_a_text_and_an_edited_message_not_again()
    {
        await using var bot = await Bot.StartAsync();
        var written = bot.Happen(new Writes(Bot.Ada, "3"));
        bot.Happen(new UpdateComes("message", """{"message_id":900,"date":1,"chat":{"id":7,"type":"private","first_name":"Ada"},"from":{"id":7,"is_bot":false,"first_name":"Ada"},"caption":"4"}"""));
        bot.Happen(new Edits(Bot.Ada, written.Message!.Value, "5"));
        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);
        await bot.AskAsync("/help");

        Assert.Contains("Seeing 03", bot.Server.Messages[0].Text);
        Assert.Contains("Seeing 04", bot.Server.Messages[1].Text);
        Assert.Equal(3, bot.Count(Bot.Ada));
    }

    [Fact]
    public async Task An_answer_to_a_push_or_card_means_its_edition()
    {
        await using var bot = await Bot.StartAsync();
        var card = await bot.AskAsync("2");

        Assert.Contains("Seeing 05", (await bot.AskAsync("5", replyTo: card.Message)).Text);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_while_it_answers_is_suspended()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/start");
        bot.Server.AnswerNext(new(403, "Forbidden: bot was blocked by the user"));

        bot.Happen(new Writes(Bot.Ada, "/today"));
        await bot.UntilAsync(async () => (await bot.ChatAsync(Bot.Ada))!.State is ChatState.Suspended);
    }
}
