using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Answers what was looked for with cards, or says what there is instead.</summary>
internal sealed class PaperLookup(PaperFinder finder, Cards cards)
{
    /// <summary>The most cards one request gets.</summary>
    public const int MostCards = 5;

    public async Task<Reply> AnswerAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        var messages = new List<Message>();
        foreach (var found in await finder.FindAsync(call, sought, MostCards, ct))
            messages.Add(await ShowAsync(call, found, ct));
        messages = [.. messages.Distinct()];
        if (sought.Ids.Count + sought.Numbers.Count > MostCards)
            messages = [.. messages.Take(MostCards), Draft.Of(call.Texts.OnlyFirstCards(MostCards))];
        return new(messages);
    }

    private async Task<Message> ShowAsync(CommandCall call, FoundPaper found, CancellationToken ct) => found switch
    {
        { Paper: { } paper, IsByNumberAlone: true } => await cards.ComposeWithOthersAsync(call, paper, ct),
        { Paper: { } paper } => await cards.ComposeAsync(call, paper, ct),
        _ => found.Instead!,
    };
}
