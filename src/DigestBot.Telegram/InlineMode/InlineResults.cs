using DigestBot.Core.Conversation.InlineMode;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Talking;

namespace DigestBot.Telegram.InlineMode;

/// <summary>Makes found papers ready to be chosen and sent.</summary>
internal sealed class InlineResults(Myself me, TelegramDialect dialect)
{
    // A new edition comes once a day, and answers depend on who asks, by their language.
    private const int KeptSeconds = 60;

    // Source: Bot API, InlineQueryResultsButton.start_parameter: there has to be one; a /start that carries nothing of ours is a plain one.
    private const string PlainStart = "inline";

    public AnswerInlineQuery Of(string queryId, InlineQuestion question, InlineAnswer answer) => new(
        queryId,
        [.. answer.Papers.DistinctBy(paper => paper.Id).Select(paper => Result(paper, question.Texts))],
        KeptSeconds,
        IsPersonal: true,
        answer.NextOffset,
        answer.Papers.Count == 0 ? new(question.Texts.NothingFoundOpenBot, PlainStart) : null);

    private InlineQueryResultArticle Result(InlinePaper paper, Texts texts)
    {
        var card = TelegramMessage.FromJson(dialect.Render(paper.Card));
        return new(
            paper.Id.Value, paper.Title, new(card.Text, "HTML", new LinkPreviewOptions(IsDisabled: true)), paper.Description,
            ReplyMarkup: new([.. Links(card), [new InlineKeyboardButton(texts.OpenInBot, null, BotLinks.Start(me.Username, new StartLink.Paper(paper.Id).Encode()))]]));
    }

    private static IEnumerable<IReadOnlyList<InlineKeyboardButton>> Links(TelegramMessage card) =>
        card.InlineKeyboard.Where(row => row.Count > 0).Select(row => row.Select(button => new InlineKeyboardButton(button.Text, null, button.Url)).ToArray());
}
