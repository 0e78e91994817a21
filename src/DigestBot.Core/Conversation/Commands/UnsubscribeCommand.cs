using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Ends subscriptions.</summary>
internal sealed class UnsubscribeCommand(SubscriptionBook book) : ICommand
{
    private const int MostButtons = 24;

    private const string Here = "/" + CommandNames.Unsubscribe;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Unsubscribe,
        new("CATEGORY… | all", "类别… | all"),
        new("End a subscription", "退订类别"),
        ChangesChat: true)
    {
        Aliases = ["退订", "取消订阅", "unsub"],
        Parameters = [Parameters.Categories with { Kind = ParameterKind.Subscriptions }],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var held = await book.ReadAsync(call.Chat, ct);
        if (held.IsEmpty)
            return NoSubscriptions.Invite(call);
        if (call.Arguments is "")
            return Choose(call, held, call.Texts.WhichSubscriptionEnds);
        return Everything.IsMeant(call.Arguments)
            ? await EndAsync(call, held.Patterns, ct)
            : await EndNamedAsync(call, held, ct);
    }

    private static Reply Choose(CommandCall call, Subscriptions held, string question) => new Draft()
        .Paragraph(question)
        .Grid(held.Patterns.Take(MostButtons).Select(pattern => Press.Toggle(pattern.Value, pattern.Value, Here, chosen: true)), perRow: 3)
        .When(held.Patterns.Count > 1, draft => draft.Row(Press.Turn(call.Texts.EndAllSubscriptions, $"{Here} all")))
        .Reply;

    private async Task<Reply> EndNamedAsync(CommandCall call, Subscriptions held, CancellationToken ct)
    {
        var wanted = WantedCategories.Read(call.Arguments, [.. held.Patterns.Select(pattern => pattern.Value)]);
        if (wanted.Known.Where(held.Has).ToList() is { Count: > 0 } ending)
            return await EndAsync(call, ending, ct);
        if (wanted.Known.Select(held.CoveringOther).FirstOrDefault(covering => covering is not null) is { } covering)
            return ComesWith(call, wanted.Known[0], covering);
        return Choose(call, held, call.Texts.NotSubscribed(Excerpt.Of(call.Arguments)));
    }

    private static Reply ComesWith(CommandCall call, CategoryPattern category, CategoryPattern covering) => new Draft()
        .Paragraph(call.Texts.ComesWith(category.Value, covering.Value))
        .Row(Press.Turn(call.Texts.End(covering.Value), $"{Here} {covering.Value}"))
        .Reply;

    private async Task<Reply> EndAsync(CommandCall call, IReadOnlyList<CategoryPattern> ending, CancellationToken ct)
    {
        foreach (var pattern in ending)
            await book.UnsubscribeAsync(call.Chat, pattern, ct);
        var left = await book.ReadAsync(call.Chat, ct);
        return new Draft()
            .Paragraph(call.Texts.Unsubscribed(CategoryNames.List(ending, call.Texts)))
            .Note(left.IsEmpty ? call.Texts.NoSubscriptionsLeft : call.Texts.SubscriptionsLeft(CategoryNames.List(left.Patterns, call.Texts)))
            .Reply;
    }
}
