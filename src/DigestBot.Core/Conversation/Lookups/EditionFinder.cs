using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Finds the edition somebody means, which is the one that a number counts in.</summary>
internal sealed class EditionFinder(IEditionStore editions, IOutbox outbox)
{
    /// <summary>That of the day, if one is named; else that of the push this answers; else the latest.</summary>
    public async Task<Edition?> FindAsync(CommandCall call, LocalDate? date, CancellationToken ct) => date is { } day
        ? await editions.FindByDateAsync(day, call.Chat.Settings.Language, ct)
        : await FindRepliedToAsync(call.Request, ct) ?? await LatestAsync(call, ct);

    /// <summary>That of a number.</summary>
    public Task<Edition?> FindAsync(long id, CancellationToken ct) => editions.FindAsync(id, ct);

    public Task<Edition?> LatestAsync(CommandCall call, CancellationToken ct) => editions.FindLatestAsync(call.Chat.Settings.Language, ct);

    private async Task<Edition?> FindRepliedToAsync(ChatRequest request, CancellationToken ct) =>
        request.ReplyTo is { } message && await outbox.FindEditionAsync(request.Chat, message, ct) is { } id
            ? await editions.FindAsync(id, ct)
            : null;
}
