namespace DigestBot.Telegram.Api.Calls;

/// <summary>Names a chat, for <c>getChat</c>.</summary>
public sealed record ChatNamed(long ChatId);

/// <summary>Names somebody in a chat. Source: Bot API, <c>getChatMember</c>.</summary>
public sealed record GetChatMember(long ChatId, long UserId);

/// <summary>For methods without parameters.</summary>
internal sealed record NoParameters;
