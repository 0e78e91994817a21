using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Discord.Api.Rest.Calls;

/// <summary>The first answer to an interaction. Source: Discord, "Interaction Response Object".</summary>
public sealed record InteractionResponse(InteractionResponseType Type, InteractionResponseData? Data = null)
{
    /// <summary>An answer will come. It can only be ephemeral or not; all else goes in by <see cref="DiscordRest.EditOriginalAsync"/>.</summary>
    public static InteractionResponse Deferred(bool isEphemeral) =>
        new(InteractionResponseType.DeferredMessage, isEphemeral ? new(Flags: MessageFlags.Ephemeral) : null);

    /// <summary>Choices for what is being typed, at most 25.</summary>
    public static InteractionResponse Autocomplete(IReadOnlyList<CommandChoice> choices) =>
        new(InteractionResponseType.AutocompleteResult, new(Choices: choices));
}

/// <summary>What an answer holds.</summary>
/// <param name="Choices">For <see cref="InteractionResponseType.AutocompleteResult"/> alone, at most 25.</param>
/// <param name="Attachments">The files that are uploaded with it.</param>
public sealed record InteractionResponseData(
    IReadOnlyList<DiscordComponent>? Components = null,
    MessageFlags? Flags = null,
    AllowedMentions? AllowedMentions = null,
    IReadOnlyList<CommandChoice>? Choices = null,
    IReadOnlyList<UploadedFile>? Attachments = null);

/// <summary>What an answer does. Source: Discord, "Interaction Callback Type".</summary>
public enum InteractionResponseType
{
    /// <summary>A message below.</summary>
    Message = 4,

    /// <summary>A message below that will come.</summary>
    DeferredMessage = 5,

    /// <summary>A change of the message that the button stands on, which will come.</summary>
    DeferredUpdate = 6,

    /// <summary>A change of the message that the button stands on.</summary>
    Update = 7,

    /// <summary>Choices for what is being typed.</summary>
    AutocompleteResult = 8,
}
