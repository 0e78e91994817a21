using NodaTime;

namespace DigestBot.Core.Chats;

/// <summary>What was said in chats whose platform has no memory of its own, such as the one in the browser.</summary>
public interface ITranscript
{
    /// <summary>The files that are kept of a chat.</summary>
    const int MostFiles = 20;

    /// <summary>Adds an entry; its id is larger than that of every entry before it. Only the last <see cref="MostFiles"/> files of a chat are kept.</summary>
    /// <param name="person">The platform's id of who of several people said it; null for the bot, and where one person alone speaks.</param>
    Task<TranscriptEntry> AppendAsync(ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct, Attachment? file = null, string? person = null);

    /// <summary>Puts other content in place of an entry's. False when the chat has no such entry.</summary>
    Task<bool> ReplaceAsync(ChatAddress chat, long entryId, string content, CancellationToken ct);

    /// <summary>The file of an entry; null when the chat has no such entry, or the entry no file any more.</summary>
    Task<Attachment?> FindFileAsync(ChatAddress chat, long entryId, CancellationToken ct);

    /// <summary>The latest entries after an id, oldest first, at most so many.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct);
}

/// <summary>Something said in a chat.</summary>
/// <param name="Content">A person's words as typed, or a rendered message of the bot.</param>
/// <param name="Silent">Whether it arrived without a sound.</param>
public sealed record TranscriptEntry(long Id, TranscriptAuthor Author, string Content, bool Silent, Instant At)
{
    /// <summary>The name of the file that came with it; null for none, or none any more.</summary>
    public string? FileName { get; init; }

    /// <summary>The platform's id of who of several people said it; null for the bot, and where one person alone speaks.</summary>
    public string? Person { get; init; }
}

/// <summary>Who said it.</summary>
public enum TranscriptAuthor
{
    /// <summary>A person, in their own words.</summary>
    Person = 0,

    /// <summary>The bot: an answer or a push.</summary>
    Bot = 1,
}
