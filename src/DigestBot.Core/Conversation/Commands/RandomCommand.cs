using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows some paper of the last weeks: of the category that was named, else of the chat's, else any.</summary>
internal sealed class RandomCommand(IEditionStore editions, SubscriptionBook book, Cards cards) : ICommand
{
    private const int LatestEditions = 30;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Random,
        new("[CATEGORY]", "[类别]"),
        new("Some paper of the last weeks", "随机看一篇近期的论文"))
    {
        Aliases = ["随机", "随便看看", "surprise"],
        Parameters = [Parameters.Category],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var wanted = WantedCategories.Read(call.Arguments, []);
        if (wanted.Unknown is [var typed, ..])
            return Unknown(call, typed);
        var patterns = wanted.Known is [] ? (await book.ReadAsync(call.Chat, ct)).Patterns : wanted.Known;
        return await DrawAsync(call.Chat.Settings.Language, patterns, ct) is { } paper
            ? Reply.Of(WithAnother(call, await cards.ComposeAsync(call, paper, ct)))
            : Reply.Of(Draft.Of(call.Texts.NoEditionYet));
    }

    // "random forest" is something to look for.
    private static Reply Unknown(CommandCall call, string typed)
    {
        var search = new ButtonData.Turn($"/{CommandNames.SearchInShort} {CommandNames.Random} {call.Arguments}");
        return new Draft().Paragraph(call.Texts.NoRandomOf(Excerpt.Of(typed))).Row(search.Fits ? new Button(call.Texts.SearchForThis, search) : null).Reply;
    }

    // An edition that has a paper of these categories; where none has, any paper will do.
    private async Task<PaperInEdition?> DrawAsync(string language, IReadOnlyList<CategoryPattern> patterns, CancellationToken ct)
    {
        var drawn = (await editions.ListAsync(LatestEditions, ct)).Shuffle().OrderByDescending(edition => edition.Language == language).ToList();
        foreach (var edition in drawn)
            if (await DrawAsync(edition, paper => patterns.Any(pattern => pattern.Covers(paper.Category)), ct) is { } paper)
                return paper;
        return drawn is [var any, ..] ? await DrawAsync(any, _ => true, ct) : null;
    }

    private async Task<PaperInEdition?> DrawAsync(Edition edition, Func<Paper, bool> isMeant, CancellationToken ct) =>
        (await editions.PapersAsync(edition.Id, ct)).Where(isMeant).Shuffle().FirstOrDefault() is { } paper ? new(edition, paper) : null;

    private static Message WithAnother(CommandCall call, Message card)
    {
        var text = $"/{CommandNames.Random} {call.Arguments}".TrimEnd();
        var offering = card with { Buttons = [.. card.Buttons, new ButtonRow([new Button(call.Texts.AnotherPaper, new ButtonData.Turn(text) is { Fits: true } again ? again : new ButtonData.Turn($"/{CommandNames.Random}"))])] };
        return call.Request.Dialect.Fits(offering) ? offering : card;
    }
}
