using System.Buffers;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Addresses that Discord links to.</summary>
internal static class DiscordAddress
{
    // Source: Discord, "Component Reference": url of a button.
    private const int LongestOfButton = 512;

    private static readonly SearchValues<char> Ending = SearchValues.Create("()<>[]\\\"'`|");

    /// <summary>An address as it stands in Markdown, where nothing in it can end the link; null where it is none of the web's.</summary>
    public static string? Of(string? url) => Addresses.Normal(url) is { } address && !address.StartsWith("mailto:", StringComparison.Ordinal)
        ? Within(address)
        : null;

    /// <summary>An address for a button; null where Discord would refuse the message for it.</summary>
    public static string? OfButton(string? url) => Of(url) is { Length: <= LongestOfButton } address ? address : null;

    private static string Within(string address) => address.AsSpan().ContainsAny(Ending)
        ? string.Concat(address.Select(sign => Ending.Contains(sign) ? Uri.HexEscape(sign) : $"{sign}"))
        : address;
}
