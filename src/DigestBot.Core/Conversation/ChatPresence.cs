using DigestBot.Core.Chats;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation;

/// <summary>Suspends chats that are gone, and offers those that are back to resume.</summary>
internal sealed class ChatPresence(IChatStore chats) : IChatPresence
{
    public Task LeftAsync(ChatAddress chat, string reason, CancellationToken ct) => chats.SuspendAsync(chat, reason, ct);

    public Task ThreadLeftAsync(ChatAddress thread, string reason, CancellationToken ct) => chats.SuspendThreadAsync(thread, reason, ct);

    public Task LeftWithinAsync(string platform, string prefix, string reason, CancellationToken ct) => chats.SuspendWithinAsync(platform, prefix, reason, ct);

    public async Task<IReadOnlyList<ReturnOffer>> ReturnedAsync(ChatAddress chat, CancellationToken ct) => Offers(await chats.ThreadsAsync(chat, ct));

    public async Task<IReadOnlyList<ReturnOffer>> ReturnedWithinAsync(string platform, string prefix, CancellationToken ct) =>
        Offers(await chats.WithinAsync(platform, prefix, ct));

    public async Task<ReturnOffer?> ReopenedAsync(ChatAddress thread, CancellationToken ct) =>
        await chats.FindAsync(thread, ct) is { State: not ChatState.Active } known ? Offer(known) : null;

    private static ReturnOffer[] Offers(IReadOnlyList<Chat> known) => [.. known.Where(chat => chat.State is ChatState.Suspended).Select(Offer)];

    private static ReturnOffer Offer(Chat known) => new(known.Address, ResumeOffer.Of(Texts.For(known.Settings.Language)));
}
