using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation;

/// <summary>Something that a command is called with, for platforms that ask for each by itself. Typed one after the other, they are its arguments.</summary>
/// <param name="Name">In lower-case letters, without spaces; at most 32 characters.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Kind">What belongs there; decides what is offered while somebody types.</param>
public sealed record CommandParameter(LocalizedText Name, LocalizedText Description, ParameterKind Kind = ParameterKind.Words)
{
    /// <summary>Whether the command makes no sense without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands before it when it is typed, such as <c>author:</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The only values there are; empty where anything can be said.</summary>
    public EquatableList<ParameterChoice> Choices { get; init; }

    /// <summary>The one of a command that has told none: whatever may follow its name.</summary>
    public static CommandParameter Anything(LocalizedText arguments) => new(new("text", "内容"), arguments);

    /// <summary>A value as it is typed.</summary>
    public string Write(string value)
    {
        var text = value.Trim();
        return Prefix is not "" && text.Any(char.IsWhiteSpace) ? $"{Prefix}\"{text.Replace("\"", "", StringComparison.Ordinal)}\"" : Prefix + text;
    }
}

/// <summary>A value to choose.</summary>
/// <param name="Value">What is typed for it.</param>
/// <param name="Label">What people see.</param>
public sealed record ParameterChoice(string Value, LocalizedText Label);

/// <summary>What belongs in a parameter.</summary>
public enum ParameterKind
{
    /// <summary>Any words.</summary>
    Words,

    /// <summary>A paper, by number, arXiv id or title.</summary>
    Paper,

    /// <summary>An arXiv category or all of an archive, by code or name.</summary>
    Category,

    /// <summary>Several of them, with commas between.</summary>
    Categories,

    /// <summary>Categories that the chat is subscribed to.</summary>
    Subscriptions,

    /// <summary>The day of an edition.</summary>
    Day,

    /// <summary>A time zone.</summary>
    Zone,

    /// <summary>A command of the bot.</summary>
    Command,

    /// <summary>A channel or group of the platform. Where it cannot be chosen there, it is left out.</summary>
    Chat,
}
