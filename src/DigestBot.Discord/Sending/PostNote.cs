using System.Globalization;
using DigestBot.Core.Chats;

namespace DigestBot.Discord.Sending;

/// <summary>What is remembered of a post in a forum: by which message it was begun and when, and the post as soon as it is known.</summary>
/// <param name="name">What the post is for: an edition, or a message that belongs to none.</param>
internal sealed class PostNote(IChatNotes notes, ChatAddress forum, string name, TimeProvider time)
{
    private const char Apart = ' ';
    private const char When = '@';

    private readonly string _name = $"post of {name}";

    public async Task<Begun?> ReadAsync(CancellationToken ct) => (await notes.FindAsync(forum, _name, ct))?.Split(Apart) switch
    {
        [var key, [When, .. var at]] when long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) =>
            new(key, Thread: null, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)),
        [var key, var thread] => new(key, thread, default),
        [var key] => new(key, Thread: null, default),
        _ => null,
    };

    /// <summary>It is about to be made.</summary>
    public Task BeginAsync(string key, CancellationToken ct) =>
        SetAsync(string.Create(CultureInfo.InvariantCulture, $"{key}{Apart}{When}{time.GetUtcNow().ToUnixTimeMilliseconds()}"), ct);

    public Task SetAsync(string key, string thread, CancellationToken ct) => SetAsync($"{key}{Apart}{thread}", ct);

    public Task ForgetAsync(CancellationToken ct) => notes.ForgetAsync(forum, _name, ct);

    private Task SetAsync(string text, CancellationToken ct) => notes.SetAsync(forum, _name, text, lasts: false, ct);
}

/// <summary>A post that was begun.</summary>
/// <param name="Key">The message that begins it.</param>
/// <param name="Thread">The post; null while it is not known whether there is one.</param>
/// <param name="Since">It was not made before.</param>
internal sealed record Begun(string Key, string? Thread, DateTimeOffset Since);
