using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Following;

/// <summary>What chats follow.</summary>
public interface IFollowStore
{
    /// <summary>The rules that a chat follows, in the order in which they were first thought of.</summary>
    /// <param name="days">Of how many days with editions the matches are counted; 0 to count none.</param>
    Task<IReadOnlyList<FollowedRule>> ListAsync(long chatId, int days, CancellationToken ct);

    /// <summary>What a rule would have brought in the editions of the last days that have any.</summary>
    Task<RulePreview> PreviewAsync(Rule rule, int days, int best, CancellationToken ct);

    /// <summary>Keeps a rule that a chat thinks of following, and says its number. Of those it does not follow, only the last few are kept.</summary>
    Task<long> KeepAsync(long chatId, Rule rule, CancellationToken ct);

    /// <summary>A rule that a chat follows or thought of; null where it did neither.</summary>
    Task<FollowedRule?> FindAsync(long chatId, long ruleId, CancellationToken ct);

    /// <summary>Follows a rule that was kept, from the next arrival on. False when the chat already does, or follows <see cref="Rule.Most"/> others.</summary>
    Task<bool> FollowAsync(long chatId, long ruleId, CancellationToken ct);

    /// <summary>Ends it; what it brought stays remembered. False when the chat did not follow it.</summary>
    Task<bool> UnfollowAsync(long chatId, long ruleId, CancellationToken ct);

    /// <summary>How many papers of an edition a chat follows that were new on its day, in whichever language first.</summary>
    Task<int> CountAsync(long chatId, long editionId, CancellationToken ct);

    /// <summary>What a message showed that was pushed to this chat; null where none was with this selection of the edition.</summary>
    Task<Selection?> SelectionAsync(long chatId, long editionId, long selectionId, CancellationToken ct);
}

/// <summary>A rule of a chat.</summary>
/// <param name="Id">The store's number for it.</param>
/// <param name="IsActive">Whether the chat follows it.</param>
/// <param name="Recent">How many papers of the days that were asked for it matches.</param>
public sealed record FollowedRule(long Id, Rule Rule, bool IsActive, int Recent = 0);

/// <summary>What a rule would have brought.</summary>
/// <param name="Days">The days, the latest first, with how many papers.</param>
/// <param name="Best">The best of them: those that have it in the title, then the newest.</param>
/// <param name="Categories">The categories that most of them stand in, the most frequent first.</param>
public sealed record RulePreview(EquatableList<DayCount> Days, EquatableList<PaperInEdition> Best, EquatableList<string> Categories)
{
    /// <summary>How many papers in all.</summary>
    public int Count => Days.Sum(day => day.Papers);
}

/// <summary>How many papers of a day.</summary>
public sealed record DayCount(LocalDate Date, int Papers);
