using System.Globalization;
using System.Runtime.InteropServices;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>
/// Gives each button and menu of a message the id that Discord wants unique: what it sends back, and from the second time on its turn before
/// it (<c>2|p:7:1</c>), which no button's data begins with.
/// </summary>
public sealed class CustomIds
{
    /// <summary>The id of a button that only shows something. It cannot be pressed.</summary>
    public const string Nothing = "-";

    /// <summary>The id of a menu each of whose values is a button's data: choosing one presses that button.</summary>
    public const string Open = "open";

    /// <summary>The id of a menu of toggles: each value whose being chosen has changed is a button's data that was pressed.</summary>
    public const string Toggles = "toggles";

    /// <summary>What the id of a button begins with that shows a card to everybody; behind it stands a <see cref="StartLink"/>.</summary>
    public const string Share = "share:";

    private const char Behind = '|';

    private readonly Dictionary<string, int> _given = new(DiscordDialect.MaxComponents / 2);

    /// <summary>The id as it was before it was made unique.</summary>
    public static string Read(string customId)
    {
        var end = customId.IndexOf(Behind, StringComparison.Ordinal);
        return end > 0 && int.TryParse(customId.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? customId[(end + 1)..] : customId;
    }

    internal string Next(string id)
    {
        ref var turn = ref CollectionsMarshal.GetValueRefOrAddDefault(_given, id, out _);
        return ++turn == 1 ? id : $"{turn}{Behind}{id}";
    }
}
