using DigestBot.Core.Digests;

namespace DigestBot.Core.Saving;

/// <summary>What a chat added to a paper that it keeps.</summary>
/// <param name="Tags">Sorted, without the number sign.</param>
/// <param name="Note">Empty for none.</param>
/// <param name="IsRead">Whether somebody marked it as read.</param>
public sealed record SavedMarks(EquatableList<string> Tags, string Note, bool IsRead)
{
    /// <summary>The most tags of a paper.</summary>
    public const int MostTags = 12;

    /// <summary>The most UTF-16 units of a tag.</summary>
    public const int LongestTag = 32;

    /// <summary>The most UTF-16 units of a note.</summary>
    public const int LongestNote = 1000;

    /// <summary>Those of a paper that was just saved.</summary>
    public static SavedMarks New { get; } = new([], "", IsRead: false);
}
