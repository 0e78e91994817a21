using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Saving;

/// <summary>A paper that a chat keeps.</summary>
/// <param name="Paper">As its latest edition has it; with number 0 where no edition has it any more.</param>
/// <param name="Edition">That edition; null where none has it any more.</param>
/// <param name="SavedBy">The platform's id of who saved it; empty where that is not known.</param>
public sealed record SavedPaper(Paper Paper, Edition? Edition, SavedMarks Marks, Instant SavedAt, string SavedBy);

/// <summary>A part of the papers that a chat keeps.</summary>
/// <param name="Papers">The latest saved first.</param>
/// <param name="Total">How many the filter lets through.</param>
public sealed record SavedPapers(IReadOnlyList<SavedPaper> Papers, int Total);

/// <summary>Which of the papers are meant: those that have all of it.</summary>
public sealed record SavedFilter
{
    /// <summary>All of them.</summary>
    public static SavedFilter All { get; } = new();

    /// <summary>Tags they have.</summary>
    public EquatableList<string> Tags { get; init; }

    /// <summary>Words in their title, authors, summary, tags or note, each anywhere.</summary>
    public EquatableList<string> Words { get; init; }

    /// <summary>Only read or only unread ones; null for both.</summary>
    public bool? IsRead { get; init; }
}

/// <summary>What became of a wish to keep a paper.</summary>
/// <param name="Before">How it was kept before; null when it was not.</param>
/// <param name="After">How it is kept now; null when it is not, since the list is full.</param>
public sealed record SavedChange(SavedMarks? Before, SavedMarks? After);

/// <summary>A tag, and how many papers have it.</summary>
public sealed record TagCount(string Tag, int Papers);
