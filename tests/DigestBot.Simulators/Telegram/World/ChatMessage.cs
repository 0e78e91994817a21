using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Rich;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>A message as it stands in a chat.</summary>
internal sealed record ChatMessage(long Chat, long Id, long? Thread, long Date, MarkupText Text)
{
    /// <summary>Null for the bot itself.</summary>
    public Person? From { get; init; }

    /// <summary>The chat in whose name it was written: a channel, or an anonymous administrator's group.</summary>
    public long? SenderChat { get; init; }

    /// <summary>The blocks, of a rich message; then the text is theirs without markup.</summary>
    public RichMessage? Rich { get; init; }

    /// <summary>The file, of a document; then the text is its caption.</summary>
    public SentFile? File { get; init; }

    public Keyboard Keyboard { get; init; } = Keyboard.None;

    public long? ReplyTo { get; init; }

    public long? EditDate { get; init; }

    /// <summary>What makes it a service message: the field with its value in JSON; null for an ordinary one.</summary>
    public (string Field, string Json)? Service { get; init; }

    /// <summary>Whether the bot wrote it.</summary>
    public bool IsOwn => From is null && Service is null;

    /// <summary>Whether a reader could not tell it from the other.</summary>
    public bool LooksLike(ChatMessage other) =>
        Text.Text == other.Text.Text && Text.Entities.SequenceEqual(other.Text.Entities) && Keyboard.Json == other.Keyboard.Json
        && File == other.File
        && (Rich is null ? other.Rich is null : other.Rich is not null && Rich.Encoded.AsSpan().SequenceEqual(other.Rich.Encoded));

    /// <summary>Whether it is a channel's: it shows nobody who wrote it.</summary>
    public bool IsPost { get; init; }
}
