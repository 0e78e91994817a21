using System.Globalization;
using DigestBot.Core.Chats;

namespace DigestBot.Discord.Sending;

/// <summary>What is remembered of an edition's post in a forum: by which message it was begun, and the post as soon as it is known.</summary>
internal sealed class EditionNote(IChatNotes notes, ChatAddress forum, long edition)
{
    private const char Apart = ' ';

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"post of edition {edition}");

    public async Task<(string Key, string? Thread)?> ReadAsync(CancellationToken ct) => (await notes.FindAsync(forum, _name, ct))?.Split(Apart) switch
    {
        [var key, var thread] => (key, thread),
        [var key] => (key, null),
        _ => null,
    };

    public Task SetAsync(string key, string? thread, CancellationToken ct) =>
        notes.SetAsync(forum, _name, thread is null ? key : $"{key}{Apart}{thread}", lasts: false, ct);

    public Task ForgetAsync(CancellationToken ct) => notes.ForgetAsync(forum, _name, ct);
}
