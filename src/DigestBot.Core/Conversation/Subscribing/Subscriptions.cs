using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>What a chat is subscribed to.</summary>
internal sealed class Subscriptions(IEnumerable<string> stored)
{
    /// <summary>In the chat's order.</summary>
    public IReadOnlyList<CategoryPattern> Patterns { get; } =
        [.. stored.Select(value => CategoryPattern.TryParseShape(value, out var pattern) ? pattern : default).Where(pattern => pattern != default)];

    public bool IsEmpty => Patterns is [];

    /// <summary>Whether papers of this primary category come to the chat.</summary>
    public bool Cover(string category) => Patterns.Any(pattern => pattern.Covers(category));

    public bool Has(CategoryPattern pattern) => Patterns.Contains(pattern);

    /// <summary>Another subscription that brings all of a category; null when none does.</summary>
    public CategoryPattern? CoveringOther(CategoryPattern category) => category.IsArchive
        ? null
        : Patterns.Where(pattern => pattern != category && pattern.Covers(category.Value)).Cast<CategoryPattern?>().FirstOrDefault();

    /// <summary>The categories of an edition that come to the chat, in the edition's order.</summary>
    public IReadOnlyList<CategoryCount> Of(IEnumerable<CategoryCount> edition) => [.. edition.Where(count => Cover(count.Category))];
}
