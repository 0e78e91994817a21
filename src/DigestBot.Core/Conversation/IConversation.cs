using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation;

/// <summary>The one port through which every adapter speaks to the bot.</summary>
public interface IConversation
{
    /// <summary>Answers a request. Expected troubles are answers too; only cancellation and broken storage throw.</summary>
    Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct);

    /// <summary>The commands there are, for menus, in the order they should be shown.</summary>
    IReadOnlyList<CommandDefinition> Commands { get; }
}

/// <summary>A command, defined once for every platform's menu and for the help.</summary>
/// <param name="Name">Without the slash; <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Arguments">What follows it, as help shows it, such as <c>DATE [CATEGORY]</c>; empty when nothing does.</param>
/// <param name="Description">In the languages of the bot; at most 100 characters each.</param>
/// <param name="ChangesChat">Whether only those who administer the chat may use it.</param>
public sealed record CommandDefinition(string Name, LocalizedText Arguments, LocalizedText Description, bool ChangesChat = false)
{
    /// <summary>Other words that call it, with or without a slash; the first Chinese one is its name in Chinese menus.</summary>
    public EquatableList<string> Aliases { get; init; }
}

/// <summary>A text in both languages of the bot.</summary>
public readonly record struct LocalizedText(string English, string Chinese)
{
    /// <summary>The text for a chat's language.</summary>
    public string In(string language) => language == "zh" ? Chinese : English;
}
