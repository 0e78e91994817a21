using DigestBot.Core.Digests;
using DigestBot.Core.Saving;
using DigestBot.Storage.Digests;
using NodaTime;

namespace DigestBot.Storage.Saving;

/// <summary>A paper that a chat keeps, with what it added, as it is selected. Where only the marks are, only they may be asked for.</summary>
internal sealed class SavedRow : PaperRow
{
    /// <summary>What a select of the marks lists; <c>k</c> is the saved paper.</summary>
    public const string MarkColumns = "k.tags AS Tags, k.note AS Note, k.is_read AS IsRead, k.saved_at AS SavedAt, k.saved_by AS SavedBy";

    public EquatableList<string> Tags { get; init; }

    public required string Note { get; init; }

    public bool IsRead { get; init; }

    public Instant SavedAt { get; init; }

    public required string SavedBy { get; init; }

    public SavedPaper ToSavedPaper() => new(ToPaper(), EditionId == 0 ? null : ToEdition(), ToMarks(), SavedAt, SavedBy);

    public SavedMarks ToMarks() => new(Tags, Note, IsRead);
}
