using System.Text.Json;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Talking;

/// <summary>
/// Where others are, only who asks sees an answer, unless it is to be shared: by an option of the command, or by the button of a card. Pure.
/// </summary>
internal static class Sharing
{
    /// <summary>The option of commands that look something up.</summary>
    public const string Option = "share";

    /// <summary>Whether the answer is for everybody.</summary>
    public static bool IsAsked(Interaction asked) => asked.Type is InteractionType.Component
        ? LinkOf(asked.Data?.CustomId) is not null
        : asked.Data?.Options?.FirstOrDefault(option => option.Name == Option)?.Value is { ValueKind: JsonValueKind.True };

    /// <summary>What a button shares; null for another button.</summary>
    public static StartLink.Paper? LinkOf(string? customId) =>
        customId is not null && CustomIds.Read(customId) is var id && id.StartsWith(CustomIds.Share, StringComparison.Ordinal)
            ? StartLink.Decode(id[CustomIds.Share.Length..]) as StartLink.Paper
            : null;

    /// <summary>The message without such a button, for whoever has nobody to share it with, or has shared it.</summary>
    public static Message Without(Message message) => message with
    {
        Buttons = [.. message.Buttons
            .Select(row => new ButtonRow([.. row.Buttons.Where(button => button.Share is null)]))
            .Where(row => row.Buttons.Count > 0)],
    };
}
