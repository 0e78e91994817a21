using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>The colour at a message's edge, by archive, so that people tell their categories apart at a glance.</summary>
internal static class AccentColours
{
    private static readonly FrozenDictionary<string, int> ByArchive = new Dictionary<string, int>
    {
        ["astro-ph"] = 0x27408B,
        ["cond-mat"] = 0xB8611B,
        ["cs"] = 0x2F6FDE,
        ["econ"] = 0x8A6D1D,
        ["eess"] = 0x1E8FA3,
        ["gr-qc"] = 0x444B6E,
        ["hep-ex"] = 0xC0392B,
        ["hep-lat"] = 0xD35480,
        ["hep-ph"] = 0xE0662F,
        ["hep-th"] = 0x9B2D6F,
        ["math"] = 0x7A4FD0,
        ["math-ph"] = 0x5B5BD6,
        ["nlin"] = 0x2E9E74,
        ["nucl-ex"] = 0xA3423A,
        ["nucl-th"] = 0xB5872A,
        ["physics"] = 0x3A7D44,
        ["q-bio"] = 0x5FA32E,
        ["q-fin"] = 0xC29A1B,
        ["quant-ph"] = 0x13877B,
        ["stat"] = 0x3F8FBF,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByPart = ByArchive.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The colour of a category's archive; null without a category, or for one of no known archive.</summary>
    public static int? Of(string? category) =>
        category is not null && ByPart.TryGetValue(ArchiveOf(category), out var colour) ? colour : null;

    private static ReadOnlySpan<char> ArchiveOf(ReadOnlySpan<char> category) =>
        category.IndexOf('.') is var end and >= 0 ? category[..end] : category;
}
