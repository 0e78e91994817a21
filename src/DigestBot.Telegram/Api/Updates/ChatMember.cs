namespace DigestBot.Telegram.Api.Updates;

/// <summary>What somebody is in a chat. Source: Bot API, <c>ChatMember</c> and its six kinds.</summary>
public sealed record ChatMember
{
    /// <summary><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>; blocking a bot is <c>kicked</c>.</summary>
    public required string Status { get; init; }

    public required TelegramUser User { get; init; }

    /// <summary>For <c>restricted</c>: whether they are in the chat.</summary>
    public bool IsMember { get; init; }

    /// <summary>For <c>restricted</c>.</summary>
    public bool CanSendMessages { get; init; }

    /// <summary>For an administrator of a channel.</summary>
    public bool CanPostMessages { get; init; }

    /// <summary>Whether they run the chat.</summary>
    public bool IsAdministrator => Status is "creator" or "administrator";

    /// <summary>Whether they are in the chat, in whatever role.</summary>
    public bool IsPresent => IsAdministrator || Status is "member" || (Status is "restricted" && IsMember);

    /// <summary>Whether they may write posts, if the chat is a channel.</summary>
    public bool MayPost => Status is "creator" || (Status is "administrator" && CanPostMessages);
}

/// <summary>What somebody is in a chat has changed. Source: Bot API, <c>ChatMemberUpdated</c>.</summary>
public sealed record ChatMemberUpdated
{
    public required TelegramChat Chat { get; init; }

    /// <summary>Who brought it about.</summary>
    public required TelegramUser From { get; init; }

    /// <summary>Unix time in seconds.</summary>
    public required long Date { get; init; }

    public required ChatMember OldChatMember { get; init; }

    public required ChatMember NewChatMember { get; init; }
}
