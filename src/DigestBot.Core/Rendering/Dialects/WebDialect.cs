namespace DigestBot.Core.Rendering.Dialects;

/// <summary>
/// Messages as HTML for the chat in the browser. Every text is escaped and every address checked, so what a digest or a person wrote
/// is never markup. Buttons carry their data in <c>data-press</c>.
/// </summary>
public sealed partial class WebDialect : IDialect
{
    /// <summary>The longest rendering that counts as one message, in characters: a screen that still scrolls smoothly.</summary>
    public const int MaxCharacters = 60_000;

    /// <inheritdoc />
    public string Name => "web";

    /// <inheritdoc />
    public bool Fits(Message message) => Render(message).Length <= MaxCharacters;

    /// <inheritdoc />
    public string Render(Message message)
    {
        var html = SpareBuilder.Take();
        foreach (var block in message.Blocks)
            Write(html, block);
        foreach (var row in JoinToggles(message.ButtonsWithoutShare))
            Write(html, row);
        return SpareBuilder.Finish(html);
    }
}
