using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>What a marked-up text comes to.</summary>
/// <param name="Source">The text as it came.</param>
/// <param name="Text">What remains once tags and references are parsed.</param>
/// <param name="Error">The server's words where it is refused; else null.</param>
public sealed record MarkupText(string Source, string Text, IReadOnlyList<MarkupEntity> Entities, string? Error = null)
{
    /// <summary>The parsed text as answers repeat it; encoded once, for answering must cost little.</summary>
    internal JsonEncodedText Encoded { get; } = Error is null ? JsonEncodedText.Encode(Text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) : default;

    internal byte[] EncodedEntities { get; } = Entities.Count == 0 ? [] : EntityJson.Encode(Entities);

    /// <summary>A text without markup.</summary>
    public static MarkupText Plain(string text) => new(text, text, []);
}

/// <summary>A <c>MessageEntity</c>.</summary>
/// <param name="Offset">In UTF-16 units, as is the length.</param>
/// <param name="Argument">A link's address, a programming language, an emoji's id.</param>
public sealed record MarkupEntity(string Type, int Offset, int Length, string? Argument = null);
