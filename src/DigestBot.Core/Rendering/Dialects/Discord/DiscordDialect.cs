namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>
/// Discord's Components V2: one container with the archive's colour, papers as sections beside a button, rows of buttons and menus below.
/// A folded part that a button opens is shown only while it is open: the card is turned to it.
/// </summary>
public sealed class DiscordDialect : IDialect
{
    /// <summary>The most components of a message, nested ones included. Source: Discord, "Component Reference".</summary>
    public const int MaxComponents = 40;

    /// <summary>The most characters of all texts of a message together. Source: Discord, "Component Reference".</summary>
    public const int MaxCharacters = 4000;

    /// <inheritdoc />
    public string Name => "discord";

    /// <inheritdoc />
    // 10 MiB, which every server, DM and person takes. Source: Discord's log of changes, 16 December 2024; servers with boosts take more, and what
    // the documentation has said since September 2026 (20 MiB) is not taken everywhere: its issue 8572.
    public int LargestFile => 10 * 1024 * 1024;

    /// <inheritdoc />
    public bool Fits(Message message)
    {
        var container = ContainerLayout.Of(message);
        return container.Components.Count > 0 && Measure.Components(container) <= MaxComponents && Measure.Characters(container) <= MaxCharacters;
    }

    /// <inheritdoc />
    public string Render(Message message) => new DiscordMessage([ContainerLayout.Of(message)], message.Edition).ToJson();
}
