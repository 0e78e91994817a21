using DigestBot.Core.Digests;
using DigestBot.Core.Saving;
using NodaTime;

namespace DigestBot.Storage.Saving;

/// <summary>What a chat added to a paper, as it is selected.</summary>
internal sealed class SavedRow
{
    /// <summary>What such a select lists; <c>k</c> is the saved paper.</summary>
    public const string Columns = "k.tags AS Tags, k.note AS Note, k.is_read AS IsRead, k.saved_at AS SavedAt, k.saved_by AS SavedBy";

    public EquatableList<string> Tags { get; init; }

    public required string Note { get; init; }

    public bool IsRead { get; init; }

    public Instant SavedAt { get; init; }

    public required string SavedBy { get; init; }

    public SavedMarks ToMarks() => new(Tags, Note, IsRead);
}
