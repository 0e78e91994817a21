using NodaTime;

namespace DigestBot.Core.Chats;

/// <summary>What was said in chats whose platform has no memory of its own, such as the one in the browser.</summary>
public interface ITranscript
{
    /// <summary>Adds an entry; its id is larger than that of every entry before it.</summary>
    Task<TranscriptEntry> AppendAsync(ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct);

    /// <summary>Puts other content in place of an entry's. False when the chat has no such entry.</summary>
    Task<bool> ReplaceAsync(ChatAddress chat, long entryId, string content, CancellationToken ct);

    /// <summary>The latest entries after an id, oldest first, at most so many.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct);
}

/// <summary>Something said in a chat.</summary>
/// <param name="Content">A person's words as typed, or a rendered message of the bot.</param>
/// <param name="Silent">Whether it arrived without a sound.</param>
public sealed record TranscriptEntry(long Id, TranscriptAuthor Author, string Content, bool Silent, Instant At);

/// <summary>Who said it.</summary>
public enum TranscriptAuthor
{
    Person = 0,
    Bot = 1,
}
