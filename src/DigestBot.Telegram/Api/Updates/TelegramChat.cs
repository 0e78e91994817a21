namespace DigestBot.Telegram.Api.Updates;

/// <summary>A chat. Source: Bot API, <c>Chat</c>, and <c>ChatFullInfo</c> from <c>getChat</c>.</summary>
public sealed record TelegramChat
{
    /// <summary>Negative for groups and channels; at most 52 bits.</summary>
    public required long Id { get; init; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of a group or channel.</summary>
    public string? Title { get; init; }

    /// <summary>Without the at sign.</summary>
    public string? Username { get; init; }

    /// <summary>The person's, in a private chat.</summary>
    public string? FirstName { get; init; }

    /// <summary>Whether it has topics.</summary>
    public bool IsForum { get; init; }
}

/// <summary>A person or a bot. Source: Bot API, <c>User</c>.</summary>
public sealed record TelegramUser
{
    /// <summary>At most 52 bits; also the id of the private chat with them.</summary>
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    /// <summary>Without the at sign.</summary>
    public string? Username { get; init; }

    /// <summary>As they call themselves.</summary>
    public string? FirstName { get; init; }

    /// <summary>The IETF tag of their app's language, such as <c>zh-hans</c>.</summary>
    public string? LanguageCode { get; init; }
}
