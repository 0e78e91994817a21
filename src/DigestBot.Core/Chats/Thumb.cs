namespace DigestBot.Core.Chats;

/// <summary>What a chat thinks of a paper.</summary>
public enum Thumb
{
    /// <summary>It would rather not see such papers first.</summary>
    Down = -1,

    /// <summary>It did not say.</summary>
    None = 0,

    /// <summary>It wants more of the kind.</summary>
    Up = 1,
}
