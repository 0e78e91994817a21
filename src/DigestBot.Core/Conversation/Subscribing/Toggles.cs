using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Subscribes and unsubscribes by a button, and shows the new choice where the button stands.</summary>
internal sealed class Toggles(
    SubscriptionBook book, SubscribeAnswer answer, NextPush nextPush, Speech speech, EditionFinder finder, IEditionStore editions,
    ChatKeeping keeping)
{
    public async Task<Reply> AnswerAsync(CommandCall call, ButtonData.Toggle toggle, CancellationToken ct)
    {
        if (!call.Request.MayAdminister)
            return Refusal.ToOthers(call);
        if (!CategoryPattern.TryParseShape(toggle.Category, out var category) || !await ExistsAsync(call, category, ct))
            return Refusal.ToButton(call.Texts.UnknownButton);

        await keeping.ChangesAsync(call.Request, call.Chat, ct);
        var held = await book.ReadAsync(call.Chat, ct);
        if (held.Has(category))
            return await UnsubscribeAsync(call, toggle, category, ct);
        var outcome = await book.SubscribeAsync(call.Chat, category, ct);
        return toggle.Redraw is ""
            ? Reply.Of(await answer.ComposeAsync(call, [outcome], [], ct))
            : await OfferAsync(await RedrawAsync(call, toggle, Notice(call, outcome), ct), call, category, ct);
    }

    private async Task<Reply> UnsubscribeAsync(CommandCall call, ButtonData.Toggle toggle, CategoryPattern category, CancellationToken ct)
    {
        await book.UnsubscribeAsync(call.Chat, category, ct);
        var notice = call.Texts.Unsubscribed(category.Value);
        return toggle.Redraw is "" ? Reply.Of(Draft.Of(notice)) : await RedrawAsync(call, toggle, notice, ct);
    }

    private async Task<Reply> RedrawAsync(CommandCall call, ButtonData.Toggle toggle, string notice, CancellationToken ct) =>
        await speech.AnswerAsync(call, toggle.Redraw, ct) with { InPlace = true, Notice = notice };

    // The message the button stands on shows the new choice; what is new about it is that there may be something to read at once.
    private async Task<Reply> OfferAsync(Reply redrawn, CommandCall call, CategoryPattern category, CancellationToken ct) =>
        await finder.LatestAsync(call, ct) is { } latest && redrawn.Messages is [var message]
        && (await editions.CategoriesAsync(latest.Id, ct)).Any(count => category.Covers(count.Category))
            ? redrawn with { Messages = [message with { Buttons = [.. message.Buttons, new ButtonRow([PushOffer.Button(call)])] }] }
            : redrawn;

    private string Notice(CommandCall call, SubscribeOutcome outcome) => outcome.CoveredBy is { } covering
        ? call.Texts.ComesWith(outcome.Category.Value, covering.Value)
        : call.Texts.Sentences(call.Texts.Subscribed(outcome.Category.Value), nextPush.Describe(call.Chat, call.Texts));

    private async Task<bool> ExistsAsync(CommandCall call, CategoryPattern category, CancellationToken ct) =>
        CategoryPattern.TryParse(category.Value, out _)
        || (await book.ReadAsync(call.Chat, ct)).Has(category)
        || (await finder.LatestAsync(call, ct) is { } latest
            && (await editions.CategoriesAsync(latest.Id, ct)).Any(count => count.Category == category.Value));
}
