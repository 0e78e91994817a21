using DigestBot.Core.Digests;

namespace DigestBot.Core.Saving;

/// <summary>The papers that chats keep.</summary>
public interface ISavedPapers
{
    /// <summary>The most papers of a chat.</summary>
    const int MostPapers = 2000;

    /// <summary>Saves a paper, or changes what is said of one that is kept, in one step. Nothing changes when the list is full.</summary>
    /// <param name="paper">One that an edition has.</param>
    /// <param name="personId">Who does it; kept for a new one.</param>
    /// <param name="change">What its marks become; pure.</param>
    Task<SavedChange> ChangeAsync(long chatId, ArxivId paper, string personId, Func<SavedMarks, SavedMarks> change, CancellationToken ct);

    /// <summary>Takes a paper off the list. False when it was not on it.</summary>
    Task<bool> RemoveAsync(long chatId, ArxivId paper, CancellationToken ct);

    /// <summary>Whether a paper is on the list.</summary>
    Task<bool> HasAsync(long chatId, ArxivId paper, CancellationToken ct);

    /// <summary>A paper of the list; null when it is not on it.</summary>
    Task<SavedPaper?> FindAsync(long chatId, ArxivId paper, string preferredLanguage, CancellationToken ct);

    /// <summary>A part of the list, the latest saved first.</summary>
    Task<SavedPapers> ListAsync(long chatId, SavedFilter filter, string preferredLanguage, int skip, int atMost, CancellationToken ct);

    /// <summary>The tags of the list, the most used first.</summary>
    Task<IReadOnlyList<TagCount>> TagsAsync(long chatId, CancellationToken ct);
}
