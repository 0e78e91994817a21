namespace DigestBot.Telegram.Api.Updates;

/// <summary>A pressed button. The app shows a waiting sign until it is answered. Source: Bot API, <c>CallbackQuery</c>.</summary>
public sealed record CallbackQuery
{
    /// <summary>For <see cref="TelegramApi.AnswerCallbackQueryAsync"/>.</summary>
    public required string Id { get; init; }

    public required TelegramUser From { get; init; }

    /// <summary>What the button stands on; its date is 0 where it is too old or deleted. Absent for messages sent by inline mode.</summary>
    public ReceivedMessage? Message { get; init; }

    /// <summary>What the button stands on, where that was sent by inline mode.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>What the button sends, which a changed app may replace by anything.</summary>
    public string? Data { get; init; }
}

/// <summary>What somebody types behind the bot's name in any chat. Source: Bot API, <c>InlineQuery</c>.</summary>
public sealed record InlineQuery
{
    /// <summary>For <see cref="TelegramApi.AnswerInlineQueryAsync"/>.</summary>
    public required string Id { get; init; }

    public required TelegramUser From { get; init; }

    /// <summary>At most 256 characters; empty at first.</summary>
    public required string Query { get; init; }

    /// <summary>The <c>next_offset</c> of the answer before; empty for the first page.</summary>
    public required string Offset { get; init; }

    /// <summary>Where they type: <c>sender</c> for the chat with the bot itself, else a chat's type; not always told.</summary>
    public string? ChatType { get; init; }
}
