using System.Collections.Concurrent;

namespace DigestBot.WebChat.Rooms;

/// <summary>One chat: the pages that have it open, and the order of its answers.</summary>
internal sealed class ChatRoom
{
    private readonly ConcurrentDictionary<ChatSeat, byte> _seats = new();

    /// <summary>Held while something is answered, so that each answer follows its question.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>How many pages have it open.</summary>
    public int Seats => _seats.Count;

    public ChatSeat Join()
    {
        var seat = new ChatSeat(leaving => _seats.TryRemove(leaving, out _));
        _seats.TryAdd(seat, 0);
        return seat;
    }

    /// <summary>Tells every page that the transcript may have grown.</summary>
    public void Wake() => Tell(new RoomSignal.Look());

    /// <summary>Tells every page that an entry has other content now.</summary>
    public void Edit(long entryId, string content) => Tell(new RoomSignal.Edit(entryId, content));

    public void Close()
    {
        foreach (var seat in _seats.Keys)
            seat.Close();
    }

    private void Tell(RoomSignal signal)
    {
        foreach (var seat in _seats.Keys)
            seat.Tell(signal);
    }
}

/// <summary>What a page with a chat open is told.</summary>
internal abstract record RoomSignal
{
    public sealed record Look : RoomSignal;

    public sealed record Edit(long EntryId, string Content) : RoomSignal;
}
