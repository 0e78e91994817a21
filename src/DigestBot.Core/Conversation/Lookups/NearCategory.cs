using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Asks again with a category that exists in the place of one that does not.</summary>
internal static class NearCategory
{
    /// <summary>The button.</summary>
    /// <param name="words">What to ask with it; where it is too much for a button, there is none: null.</param>
    public static Button? Button(string command, string words, CategoryPattern near) =>
        new ButtonData.Say($"/{command} {words}") is { Fits: true } data ? new($"cat:{near}", data) : null;
}
