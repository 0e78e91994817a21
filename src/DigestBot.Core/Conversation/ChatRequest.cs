using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Conversation;

/// <summary>What somebody said or pressed in a chat, in the same form for every platform.</summary>
public sealed record ChatRequest
{
    /// <summary>Where it was said or pressed.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>The platform's id of the person; empty where somebody speaks as the chat itself and stays unknown.</summary>
    public required string PersonId { get; init; }

    /// <summary>What the platform shows the others in the chat as the person's name; null where it shows none.</summary>
    public string? PersonName { get; init; }

    /// <summary>The dialect that answers are rendered in; it decides how much fits on a page.</summary>
    public required IDialect Dialect { get; init; }

    /// <summary>What was typed; empty when a button was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The data of a pressed button, as it came; null when something was typed.</summary>
    public string? ButtonData { get; init; }

    /// <summary>The client's locale, such as <c>zh-hans</c>, where the platform tells.</summary>
    public string? Locale { get; init; }

    /// <summary>What sort of chat it is; decides what a new one starts with.</summary>
    public ChatKind Kind { get; init; }

    /// <summary>What the platform calls the chat; null for a private one, or where the platform does not tell.</summary>
    public string? Title { get; init; }

    /// <summary>Whether this person may change the chat's settings and subscriptions.</summary>
    public bool MayAdminister { get; init; } = true;

    /// <summary>
    /// The chat that this is about, where that is another one that somebody looks after from here: the pressed button's message says so, by a
    /// <see cref="ButtonData.SpokenFor"/>, or the platform lets one name it.
    /// </summary>
    public ChatAddress? About { get; init; }

    /// <summary>Whether it is said in another chat, by somebody who looks after this one from there.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>Whether the bot hears what is said there without a command.</summary>
    public bool HearsWords { get; init; } = true;

    /// <summary>The id of our message that this answers, where it answers one.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>What the bot answers.</summary>
/// <param name="Messages">What it says, in order.</param>
/// <param name="InPlace">Whether the first message takes the place of the one whose button was pressed.</param>
/// <param name="Private">Whether only the asking person should see it, where the platform can.</param>
/// <param name="Notice">A short word shown for a moment after a press; at most 200 characters.</param>
public sealed record Reply(IReadOnlyList<Message> Messages, bool InPlace = false, bool Private = false, string? Notice = null)
{
    /// <summary>Whether nothing was done, because it may not be done or cannot be any more.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether it only says that plain words were not understood; where several people talk, they may not have been for the bot.</summary>
    public bool IsHelpless { get; init; }

    /// <summary>An answer of one message.</summary>
    public static Reply Of(Message message) => new([message]);

    /// <summary>A message in the place of the one whose button was pressed.</summary>
    public static Reply Edit(Message message, string? notice = null) => new([message], InPlace: true, Notice: notice);
}
