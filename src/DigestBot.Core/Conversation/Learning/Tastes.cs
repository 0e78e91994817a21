using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Learning;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Learning;

/// <summary>What the chat that is spoken of likes, where it wants that to count.</summary>
internal sealed class Tastes(ITasteStore store, IEditionStore editions)
{
    /// <summary>The votes by which papers are put in order.</summary>
    /// <param name="version">Those that an order began with, which stays as it is while somebody turns its pages; null for all, as the settings say.</param>
    public async Task<Taste> ReadAsync(CommandCall call, long? version, CancellationToken ct) =>
        version == 0 || (version is null && !call.Chat.Settings.HasTaste)
            ? Taste.Untaught
            : await store.ReadAsync(call.Chat.Id, version, call.Chat.Settings.Language, ct);

    /// <summary>What it thinks of a paper, and what that has in common with what it liked; null where it does not want to be asked.</summary>
    public async Task<Opinion?> FindAsync(CommandCall call, PaperInEdition paper, CancellationToken ct)
    {
        if (!call.Chat.Settings.HasTaste)
            return null;
        if (await ReadAsync(call, version: null, ct) is not { Votes: not [] } taste)
            return new(Thumb.None, []);
        var thumb = await store.FindAsync(call.Chat.Id, paper.Paper.ArxivId, ct);
        // Among those it is listed with, so that card and summary say the same.
        var listed = await editions.PapersAsync(paper.Edition.Id, paper.Paper.Category, PaperScope.All, ct);
        return new(thumb, TasteOrder.Arrange(listed, taste).FirstOrDefault(tasted => tasted.Paper.Number == paper.Paper.Number)?.Likes ?? []);
    }
}
