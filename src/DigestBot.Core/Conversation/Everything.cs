namespace DigestBot.Core.Conversation;

/// <summary>The words for all of something.</summary>
internal static class Everything
{
    public static bool IsMeant(string word) => word.ToLowerInvariant() is "all" or "全部" or "所有";
}
