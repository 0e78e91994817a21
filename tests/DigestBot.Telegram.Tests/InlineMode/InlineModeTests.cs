using System.Text.Json.Nodes;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.InlineMode;

public sealed class InlineModeTests
{
    [Fact]
    public async Task A_paper_is_found_in_any_chat_and_sent_there_with_a_way_into_the_bot()
    {
        await using var bot = await Bot.StartAsync();

        var (query, answer) = await AskAsync(bot, "11");
        bot.Happen(new Chooses(query, Results(answer)[0]!["id"]!.GetValue<string>()));

        Assert.Contains("Seeing 11", Results(answer)[0]!["title"]!.GetValue<string>());
        Assert.Contains("<b>", Results(answer)[0]!["input_message_content"]!["message_text"]!.GetValue<string>());
        Assert.Matches(@"^https://t\.me/\w+\?start=p-\d{4}_\d{5}$", Results(answer)[0]!["reply_markup"]!["inline_keyboard"]!.AsArray().Last()![0]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_typed_offers_the_latest_edition()
    {
        await using var bot = await Bot.StartAsync();

        var (_, answer) = await AskAsync(bot, "");

        Assert.Equal(12, Results(answer).Count);
        Assert.Equal("", answer["next_offset"]);
    }

    [Fact]
    public async Task Words_find_papers_of_all_editions()
    {
        await using var bot = await Bot.StartAsync();

        var (_, answer) = await AskAsync(bot, "seeing -11");

        Assert.Equal(11, Results(answer).Count);
    }

    [Fact]
    public async Task What_is_found_speaks_the_language_of_the_persons_app()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Happen(new PersonIs(Bot.Ada, "小艾", LanguageCode: "zh-hans")));

        var (_, answer) = await AskAsync(bot, "3");

        Assert.Equal("True", answer["is_personal"]);
        Assert.Equal("在机器人中打开", Results(answer)[0]!["reply_markup"]!["inline_keyboard"]!.AsArray().Last()![0]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("2601.99999")]
    [InlineData("<b>\"*-NEAR(")]
    public async Task Where_nothing_is_found_a_button_leads_into_the_bot(string typed)
    {
        await using var bot = await Bot.StartAsync();

        var (_, answer) = await AskAsync(bot, typed);

        Assert.Empty(Results(answer));
        Assert.Contains("Open the bot", answer["button"]);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_harms_nothing()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
            server.AnswerNext(new Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"), "answerInlineQuery"));

        await AskAsync(bot, "3");
        var (_, answer) = await AskAsync(bot, "4");

        Assert.Null(answer.Refusal);
    }

    private static async Task<(string Query, RecordedCall Answer)> AskAsync(Bot bot, string typed)
    {
        var query = bot.Happen(new Asks(Bot.Ada, typed)).Query!;
        RecordedCall? Answer() => bot.Server.Calls.FirstOrDefault(call => call.Method == "answerInlineQuery" && call["inline_query_id"] == query);
        await bot.UntilAsync(() => Answer() is not null);
        return (query, Answer()!);
    }

    private static JsonArray Results(RecordedCall answer) => JsonNode.Parse(answer["results"]!)!.AsArray();
}
