using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DigestBot.Core.Chats;
using DigestBot.WebChat.Wire;

namespace DigestBot.WebChat.Rooms;

/// <summary>
/// What an open page is sent: the history, then what is said and changed, as it happens. A page that comes back sends the id of the last
/// event it saw and gets all that it missed.
/// </summary>
internal sealed class ChatStream(ITranscript transcript, ChatRooms rooms)
{
    private const int HistoryEntries = 100;
    private const int MissedEntries = 1_000;
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<SseItem<string>> FollowAsync(ChatAddress chat, long lastSeen, [EnumeratorCancellation] CancellationToken ct)
    {
        using var seat = rooms.Of(chat).Join();
        var history = await ReadHistoryAsync(chat, lastSeen, ct);
        var cursor = history is [.., var latest] ? latest.Id : 0;
        yield return Entries("history", history, cursor);

        await foreach (var signal in seat.SignalsAsync(ct))
        {
            if (signal is RoomSignal.Edit edit)
                yield return Edit(edit);
            // With the last one that the page has, which is gone where the past was deleted.
            var entries = await transcript.ReadAsync(chat, Math.Max(0, cursor - 1), MissedEntries, ct);
            if (entries is not [.., var last] || last.Id <= cursor)
                continue;
            var isKnown = cursor == 0 || entries[0].Id == cursor;
            var news = isKnown ? [.. entries.Where(entry => entry.Id > cursor)] : await ReadHistoryAsync(chat, lastSeen: 0, ct);
            cursor = news is [.., var newest] ? newest.Id : last.Id;
            yield return Entries(isKnown ? "entries" : "anew", news, cursor);
        }
    }

    // Recent entries come again even to a page that saw them: they may have been edited while it was away.
    private async Task<IReadOnlyList<TranscriptEntry>> ReadHistoryAsync(ChatAddress chat, long lastSeen, CancellationToken ct)
    {
        var recent = await transcript.ReadAsync(chat, 0, HistoryEntries, ct);
        return recent is [var oldest, ..] && lastSeen > 0 && lastSeen < oldest.Id
            ? await transcript.ReadAsync(chat, lastSeen, MissedEntries, ct)
            : recent;
    }

    private static SseItem<string> Entries(string type, IReadOnlyList<TranscriptEntry> entries, long cursor) =>
        new(JsonSerializer.Serialize([.. entries.Select(EntryView.Of)], WebChatJson.Compact.EntryViewArray), type)
        {
            EventId = cursor.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ReconnectionInterval = ComeBackAfter,
        };

    private static SseItem<string> Edit(RoomSignal.Edit edit) =>
        new(JsonSerializer.Serialize(new EditView(edit.EntryId, edit.Content), WebChatJson.Compact.EditView), "edit");
}
