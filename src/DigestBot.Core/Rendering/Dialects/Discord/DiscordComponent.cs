using System.Text.Json.Serialization;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>A part of a Discord message. Source: Discord, "Component Reference", whose numbers of kinds these are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Press), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(FileCard), 13)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
public abstract record DiscordComponent
{
    /// <summary>A number of 32 bits that no other component of the message has; Discord gives one where there is none.</summary>
    public int? Id { get; init; }

    /// <summary>A framed part with a coloured edge.</summary>
    /// <param name="Components">1 to 40.</param>
    /// <param name="AccentColor">24 bits of red, green and blue; null for none.</param>
    public sealed record Container(IReadOnlyList<DiscordComponent> Components, int? AccentColor) : DiscordComponent;

    /// <summary>Texts with something at their side.</summary>
    /// <param name="Components">1 to 3 texts.</param>
    public sealed record Section(IReadOnlyList<DiscordComponent> Components, DiscordComponent Accessory) : DiscordComponent;

    /// <summary>Text in Discord's Markdown, 1 to 4,000 characters.</summary>
    public sealed record TextDisplay(string Content) : DiscordComponent;

    /// <summary>Shows pictures.</summary>
    /// <param name="Items">1 to 10.</param>
    public sealed record MediaGallery(IReadOnlyList<GalleryItem> Items) : DiscordComponent;

    /// <summary>Shows a file that comes with the message; without it, nobody would see the file.</summary>
    public sealed record FileCard(MediaLink File) : DiscordComponent;

    /// <summary>A line between parts.</summary>
    public sealed record Separator : DiscordComponent;

    /// <summary>Up to five buttons, or one menu.</summary>
    public sealed record ActionRow(IReadOnlyList<DiscordComponent> Components) : DiscordComponent;

    /// <summary>A button. It has an address and the style <see cref="ButtonStyle.Link"/>, or a custom id and another style.</summary>
    /// <param name="Label">1 to 80 characters.</param>
    /// <param name="CustomId">1 to 100 characters, unique in the message.</param>
    /// <param name="Url">At most 512 characters.</param>
    /// <param name="Disabled">True for one that cannot be pressed, else null.</param>
    public sealed record Press(ButtonStyle Style, string Label, string? CustomId = null, string? Url = null, bool? Disabled = null) : DiscordComponent;

    /// <summary>A menu of texts.</summary>
    /// <param name="CustomId">1 to 100 characters, unique in the message.</param>
    /// <param name="Options">1 to 25.</param>
    /// <param name="MinValues">How many have to be chosen at least.</param>
    /// <param name="MaxValues">How many can be chosen at most.</param>
    public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options, int MinValues, int MaxValues) : DiscordComponent;
}

/// <summary>A picture in a gallery. Source: Discord, "Media Gallery Item Structure".</summary>
/// <param name="Description">What it shows, for those who cannot see it; at most 1,024 characters.</param>
public sealed record GalleryItem(MediaLink Media, string? Description);

/// <summary>Where a file is. Source: Discord, "Unfurled Media Item".</summary>
/// <param name="Url">Of a file that is uploaded with the message: <c>attachment://</c> and its name.</param>
public sealed record MediaLink(string Url)
{
    /// <summary>A file that is uploaded under this name.</summary>
    public static MediaLink Of(string fileName) => new($"attachment://{FileNames.Safe(fileName)}");
}

/// <summary>A line of a menu.</summary>
/// <param name="Label">1 to 100 characters.</param>
/// <param name="Value">1 to 100 characters, unique in the menu; what choosing it sends back.</param>
/// <param name="Default">True where it is chosen to begin with, else null.</param>
public sealed record SelectOption(string Label, string Value, bool? Default = null);

/// <summary>How a button looks. Source: Discord, "Button Styles".</summary>
public enum ButtonStyle
{
    /// <summary>What stands out: here, the choice in force.</summary>
    Primary = 1,

    /// <summary>All other buttons that send something.</summary>
    Secondary = 2,

    /// <summary>Opens an address.</summary>
    Link = 5,
}
