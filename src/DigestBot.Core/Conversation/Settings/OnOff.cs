namespace DigestBot.Core.Conversation.Settings;

/// <summary>The words for yes and no.</summary>
internal static class OnOff
{
    /// <summary>What is meant; null for any other word.</summary>
    public static bool? Read(string word) => word.ToLowerInvariant() switch
    {
        "on" or "yes" or "true" or "开" or "是" => true,
        "off" or "no" or "false" or "关" or "否" => false,
        _ => null,
    };
}
