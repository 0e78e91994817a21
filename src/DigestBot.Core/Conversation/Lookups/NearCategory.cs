using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Asks again with a category that exists in the place of one that does not, and all else as it was typed.</summary>
internal static class NearCategory
{
    public static Button? Button(string command, string typed, string unknown, CategoryPattern near) =>
        new ButtonData.Say($"/{command} {typed.Replace(unknown, near.Value, StringComparison.OrdinalIgnoreCase)}") is { Fits: true } data
            ? new($"cat:{near}", data)
            : null;
}
