using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Rich;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>What a message shows.</summary>
/// <param name="Rich">The blocks, of a rich message; then the text is theirs without markup.</param>
internal sealed record Content(MarkupText Text, RichMessage? Rich = null)
{
    /// <summary>The file, of a document; then the text is its caption.</summary>
    public SentFile? File { get; init; }
}
