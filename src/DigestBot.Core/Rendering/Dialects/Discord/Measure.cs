namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Counts what Discord's limits count.</summary>
internal static class Measure
{
    /// <summary>The component and all within it; the options of a menu are none.</summary>
    public static int Components(DiscordComponent component) => 1 + Parts(component).Sum(Components);

    /// <summary>UTF-16 units of all texts, their markup included: at least as many as Discord counts.</summary>
    public static int Characters(DiscordComponent component) =>
        component is DiscordComponent.TextDisplay text ? text.Content.Length : Parts(component).Sum(Characters);

    private static IEnumerable<DiscordComponent> Parts(DiscordComponent component) => component switch
    {
        DiscordComponent.Container container => container.Components,
        DiscordComponent.Section section => [.. section.Components, section.Accessory],
        DiscordComponent.ActionRow row => row.Components,
        _ => [],
    };
}
