namespace DigestBot.Telegram.Api.Updates;

/// <summary>A message somebody sent, or a service message that says what happened in a chat. Source: Bot API, <c>Message</c>.</summary>
public sealed record ReceivedMessage
{
    /// <summary>Unique in its chat.</summary>
    public required long MessageId { get; init; }

    /// <summary>Unix time in seconds; 0 for a message that cannot be reached any more (<c>InaccessibleMessage</c>).</summary>
    public required long Date { get; init; }

    /// <summary>Where it was sent.</summary>
    public required TelegramChat Chat { get; init; }

    /// <summary>A forum's topic, but also any thread of replies: only with <see cref="IsTopicMessage"/> it is a topic.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>Whether it stands in a topic of a forum other than General.</summary>
    public bool IsTopicMessage { get; init; }

    /// <summary>Who sent it; absent in channels, a stand-in where a chat speaks.</summary>
    public TelegramUser? From { get; init; }

    /// <summary>The chat in whose name it was sent: the group itself for its anonymous administrators, a channel for its posts.</summary>
    public TelegramChat? SenderChat { get; init; }

    /// <summary>Whether it is a channel's post that Telegram copied into the channel's discussion group.</summary>
    public bool IsAutomaticForward { get; init; }

    /// <summary>Where it was written first; only in what somebody passed on.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    /// <summary>The bot through whose inline mode it was sent.</summary>
    public TelegramUser? ViaBot { get; init; }

    /// <summary>What it answers, in the same chat and topic; in a topic also the service message that began it.</summary>
    public ReceivedMessage? ReplyToMessage { get; init; }

    /// <summary>At most 4,096 characters.</summary>
    public string? Text { get; init; }

    /// <summary>What stands below a picture or a file.</summary>
    public string? Caption { get; init; }

    /// <summary>The buttons below it, as they were sent: no app can change them.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>The supergroup that this group has become.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>The group that this supergroup was.</summary>
    public long? MigrateFromChatId { get; init; }

    /// <summary>The chat's new name.</summary>
    public string? NewChatTitle { get; init; }

    /// <summary>A topic was opened again.</summary>
    public ServiceNote? ForumTopicReopened { get; init; }

    /// <summary>Whether it says that something happened in the chat, of the kinds that are read.</summary>
    public bool IsService => this is { MigrateToChatId: not null } or { MigrateFromChatId: not null }
        or { NewChatTitle: not null } or { ForumTopicReopened: not null };
}

/// <summary>Says by being there that something happened.</summary>
public sealed record ServiceNote;

/// <summary>Where a message was written first. Source: Bot API, <c>MessageOrigin</c>.</summary>
public sealed record MessageOrigin
{
    /// <summary><c>user</c>, <c>hidden_user</c>, <c>chat</c> or <c>channel</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The channel; absent for the other kinds.</summary>
    public TelegramChat? Chat { get; init; }
}
