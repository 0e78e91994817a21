using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Discord.Api.Rest.Calls;

/// <summary>A message to be sent. Source: Discord, "Create Message".</summary>
/// <param name="Components">With <see cref="MessageFlags.ComponentsV2"/>, at most 40 in all.</param>
/// <param name="Flags">Of <see cref="MessageFlags"/>.</param>
/// <param name="AllowedMentions">Whom it may ping.</param>
/// <param name="Nonce">At most 25 characters; recognised again for some minutes.</param>
/// <param name="EnforceNonce">Whether a repeat of the nonce gives back the message that is there.</param>
/// <param name="Attachments">The files that are uploaded with it.</param>
public sealed record MessageCreate(
    IReadOnlyList<DiscordComponent> Components, MessageFlags Flags, AllowedMentions AllowedMentions, string? Nonce = null, bool? EnforceNonce = null,
    IReadOnlyList<UploadedFile>? Attachments = null);

/// <summary>Other content for a message. Source: Discord, "Edit Message".</summary>
/// <param name="Flags"><see cref="MessageFlags.ComponentsV2"/>, which a message that has it keeps for good.</param>
/// <param name="Attachments">The files that are uploaded with it, in the place of all it had; null leaves those.</param>
public sealed record MessageEdit(
    IReadOnlyList<DiscordComponent> Components, MessageFlags Flags, AllowedMentions AllowedMentions, IReadOnlyList<UploadedFile>? Attachments = null);

/// <summary>A post in a forum. Source: Discord, "Start Thread in Forum or Media Channel".</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Message">The first one; its nonce means nothing here.</param>
/// <param name="AppliedTags">Ids of the forum's tags; some forums want one.</param>
public sealed record ForumPostCreate(string Name, MessageCreate Message, IReadOnlyList<string>? AppliedTags = null);

/// <summary>Names whom to write to alone. Source: Discord, "Create DM".</summary>
public sealed record DmCreate(string RecipientId);

/// <summary>Whom a message may ping. Source: Discord, "Allowed Mentions Object".</summary>
/// <param name="Parse">The kinds that its text may ping.</param>
public sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    /// <summary>Nobody, whatever the text says.</summary>
    public static AllowedMentions None { get; } = new([]);
}

/// <summary>How a message is sent. Source: Discord, "Message Flags".</summary>
[Flags]
public enum MessageFlags
{
    None = 0,

    /// <summary>Only whoever asked sees it; for answers to interactions.</summary>
    Ephemeral = 1 << 6,

    /// <summary>It makes no sound.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>It is made of components alone.</summary>
    ComponentsV2 = 1 << 15,
}
