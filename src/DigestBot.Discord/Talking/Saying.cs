using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest.Calls;

namespace DigestBot.Discord.Talking;

/// <summary>What is said by an interaction's token. It pings nobody, whatever it says.</summary>
/// <param name="File">The one that the components speak of; null for none.</param>
internal sealed record Saying(IReadOnlyList<DiscordComponent> Components, Attachment? File = null)
{
    public InteractionResponseData Response(bool hidden) => new(Components, Flags(hidden), AllowedMentions.None, Attachments: UploadedFile.Of(File));

    public MessageEdit Edit => new(Components, MessageFlags.ComponentsV2, AllowedMentions.None, UploadedFile.Of(File));

    public MessageCreate Message(bool hidden) => new(Components, Flags(hidden), AllowedMentions.None, Attachments: UploadedFile.Of(File));

    private static MessageFlags Flags(bool hidden) => hidden ? MessageFlags.ComponentsV2 | MessageFlags.Ephemeral : MessageFlags.ComponentsV2;
}
