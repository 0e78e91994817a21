namespace DigestBot.Core.Conversation;

/// <summary>The one port through which every adapter speaks to the bot.</summary>
public interface IConversation
{
    /// <summary>Answers a request. Expected troubles are answers too; only cancellation and broken storage throw.</summary>
    Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct);

    /// <summary>The commands there are, for menus, in the order they should be shown.</summary>
    IReadOnlyList<CommandDefinition> Commands { get; }
}

/// <summary>A text in both languages of the bot.</summary>
public readonly record struct LocalizedText(string English, string Chinese)
{
    /// <summary>The text for a chat's language.</summary>
    public string In(string language) => language == "zh" ? Chinese : English;
}
