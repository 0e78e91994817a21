using DigestBot.Core.Chats;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Proposes values for a command's parameter while somebody types it.</summary>
public interface ICompletions
{
    /// <summary>The values that may be meant, best first, at most <see cref="Completion.Most"/>; empty where any words will do.</summary>
    Task<IReadOnlyList<Completion>> FindAsync(CompletionQuestion question, CancellationToken ct);
}

/// <summary>What somebody is typing. Nothing is stored for it.</summary>
/// <param name="Kind">What belongs there.</param>
/// <param name="Text">As typed so far; empty at first.</param>
/// <param name="Chat">Where the command is being called.</param>
/// <param name="Locale">The client's, such as <c>zh-CN</c>, where the platform tells.</param>
public sealed record CompletionQuestion(ParameterKind Kind, string Text, ChatAddress Chat, string? Locale)
{
    /// <summary>The day that was given already, as typed; empty for none.</summary>
    public string Day { get; init; } = "";

    /// <summary>The bot's words for this person.</summary>
    public Texts Texts => Texts.For(Locale);
}

/// <summary>A value to choose.</summary>
/// <param name="Name">What people see, at most <see cref="Longest"/> UTF-16 units.</param>
/// <param name="Value">What is typed for it, as long at most.</param>
public sealed record Completion(string Name, string Value)
{
    /// <summary>The most of one answer. Source: Discord, "Autocomplete", the narrowest platform.</summary>
    public const int Most = 25;

    /// <summary>Of a name and of a value. Source: Discord, "Application Command Option Choice Structure".</summary>
    public const int Longest = 100;
}
