using DigestBot.Core.Digests;
using DigestBot.Core.Following;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>Which of the papers that are shown in a chat it follows, and why.</summary>
internal sealed class Followings(IFollowStore store)
{
    /// <summary>The reasons by the papers' numbers.</summary>
    public async Task<IReadOnlyDictionary<int, EquatableList<string>>> FindAsync(CommandCall call, IReadOnlyList<Paper> papers, CancellationToken ct) =>
        FollowedPapers.Find([.. (await store.ListAsync(call.Chat.Id, days: 0, ct)).Select(followed => followed.Rule)], papers, call.Texts);
}
