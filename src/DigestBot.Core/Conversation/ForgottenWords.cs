using DigestBot.Core.Chats;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation;

/// <summary>What was deleted, in words.</summary>
public static class ForgottenWords
{
    /// <summary>The tables that people have no word for: who speaks for a chat, what adapters noted, what need not be pushed again.</summary>
    public static IReadOnlyList<string> Rest { get; } = ["canary", "caretaker", "chat_note", "followed_paper"];

    // What people would miss most comes first.
    private static readonly string[] Order =
        ["saved_paper", "taste_vote", "follow", "subscription", "nomination", "nomination_vote", "round_up", "delivery", "transcript_entry", "transcript_file"];

    /// <summary>All of it in one line.</summary>
    public static string Of(IReadOnlyList<ForgottenRows> rows, Texts texts)
    {
        var isNamed = rows.ToLookup(row => texts.ForgottenOf(row.Kind, row.Count) != texts.OtherRecords(row.Count));
        var named = isNamed[true]
            .OrderBy(row => Array.IndexOf(Order, row.Kind) is >= 0 and var place ? place : Order.Length)
            .Select(row => texts.ForgottenOf(row.Kind, row.Count));
        var rest = isNamed[false].Sum(row => row.Count);
        return string.Join(texts.Comma, rest > 0 ? named.Append(texts.OtherRecords(rest)) : named);
    }
}
