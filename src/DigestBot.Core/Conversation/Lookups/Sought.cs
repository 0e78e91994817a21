using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>What somebody looks for: papers by number or identifier, in a category, of a day; in any order, each part optional.</summary>
internal sealed record Sought
{
    public IReadOnlyList<ArxivId> Ids { get; init; } = [];

    public IReadOnlyList<int> Numbers { get; init; } = [];

    public CategoryPattern? Category { get; init; }

    public LocalDate? Date { get; init; }

    /// <summary>Every category, not only those the chat is subscribed to.</summary>
    public bool All { get; init; }

    /// <summary>The words that nobody could read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public bool IsUnderstood => Unread is [];

    public bool IsEmpty => Ids is [] && Numbers is [] && Category is null && Date is null && !All && IsUnderstood;
}
