using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Conversation.InlineMode;

/// <summary>Finds papers for somebody who types behind the bot's name in any chat, to send one there.</summary>
public interface IInlineSearch
{
    /// <summary>What a text finds: a number, arXiv ids, a category, a day or words; the latest edition where nothing was typed.</summary>
    Task<InlineAnswer> FindAsync(InlineQuestion question, CancellationToken ct);
}

/// <summary>What somebody typed behind the bot's name. No chat of the bot's is involved, so nothing is stored.</summary>
/// <param name="Text">As typed so far; empty at first.</param>
/// <param name="Offset">Where the last answer's <see cref="InlineAnswer.NextOffset"/> said to go on; empty at first.</param>
/// <param name="Locale">The client's, such as <c>zh-hans</c>, where the platform tells.</param>
/// <param name="Dialect">What the cards are rendered in.</param>
public sealed record InlineQuestion(string Text, string Offset, string? Locale, IDialect Dialect)
{
    /// <summary>The bot's words for this person.</summary>
    public Texts Texts => Texts.For(Locale);
}

/// <summary>What was found.</summary>
/// <param name="Papers">Best first; at most <see cref="MostPapers"/>.</param>
/// <param name="NextOffset">What the next page is asked for with; empty when there is none.</param>
public sealed record InlineAnswer(IReadOnlyList<InlinePaper> Papers, string NextOffset)
{
    /// <summary>The most papers of one answer. Telegram takes 50 results; fewer are there sooner.</summary>
    public const int MostPapers = 20;
}

/// <summary>A paper to choose.</summary>
/// <param name="Id">Its arXiv id.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Category, authors and TL;DR, plain text in a line each.</param>
/// <param name="Card">What is sent when it is chosen; its buttons only open addresses, since the bot is not in that chat.</param>
public sealed record InlinePaper(ArxivId Id, string Title, string Description, Message Card);
