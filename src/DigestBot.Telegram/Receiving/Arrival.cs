using DigestBot.Core.Conversation.Receiving;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Receiving;

/// <summary>An update that has come.</summary>
/// <param name="IsLate">Whether it may have waited for long, such as for the service to start.</param>
internal sealed record Arrival(Update Update, bool IsLate = false) : IArrival
{
    /// <summary>What is handled in order, one after the other: a chat or topic, or a person's inline queries.</summary>
    public string Lane => Update switch
    {
        { Message: { } message } => Place(message),
        { ChannelPost: { } post } => Place(post),
        { CallbackQuery.Message: { } message } => Place(message),
        { CallbackQuery: { } query } => $"person {query.From.Id}",
        { InlineQuery: { } query } => $"person {query.From.Id}",
        { MyChatMember: { } change } => $"{change.Chat.Id}",
        { ChatMember: { } change } => $"{change.Chat.Id}",
        _ => "",
    };

    /// <summary>Who asks: a person, or a chat that speaks for itself.</summary>
    public string? Asker => Update switch
    {
        { Message: { } message } => $"{message.From?.Id ?? message.Chat.Id}",
        { ChannelPost: { } post } => $"{post.Chat.Id}",
        { CallbackQuery: { } query } => $"{query.From.Id}",
        // A fast typist asks with every letter.
        { InlineQuery: { } query } => $"typing {query.From.Id}",
        _ => null,
    };

    /// <summary>Whether somebody asks for something, and may ask again; what merely happened is told only once.</summary>
    public bool IsRequest => Update is { Message.IsService: false } or { ChannelPost.IsService: false } or { CallbackQuery: not null } or { InlineQuery: not null };

    /// <summary>The app of whoever pressed a button waits for the answer.</summary>
    public bool IsAwaited => Update is { CallbackQuery: not null };

    private static string Place(ReceivedMessage message) =>
        message.IsTopicMessage ? $"{message.Chat.Id} {message.MessageThreadId}" : $"{message.Chat.Id}";
}
