using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation;

/// <summary>One command: its definition and what it does.</summary>
public interface ICommand
{
    /// <summary>What menus and the help say of it.</summary>
    CommandDefinition Definition { get; }

    /// <summary>Does it. What a person did wrong is an answer, not an exception.</summary>
    Task<Reply> RunAsync(CommandCall call, CancellationToken ct);
}

/// <summary>A command being called.</summary>
/// <param name="Request">What was said, where and by whom.</param>
/// <param name="Chat">The chat as it is stored.</param>
/// <param name="Texts">The bot's words in the chat's language.</param>
/// <param name="Arguments">What followed the command's name, trimmed.</param>
public sealed record CommandCall(ChatRequest Request, Chat Chat, Texts Texts, string Arguments)
{
    /// <summary>For whom views are made.</summary>
    public Viewer Viewer => new(Texts, Chat.Settings.Layout, Request.Dialect);

    /// <summary>Whether the chat is one that several people read.</summary>
    public bool IsShared => Request.Kind is not ChatKind.Private || Request.IsFromElsewhere;
}
