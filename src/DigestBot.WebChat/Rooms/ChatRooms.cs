using System.Collections.Concurrent;
using DigestBot.Core.Chats;

namespace DigestBot.WebChat.Rooms;

/// <summary>The chats that pages of this process have open.</summary>
public sealed class ChatRooms
{
    // Each open page keeps a connection, of which the server has so many; a person has a few tabs and devices.
    private const int MostSeatsInRoom = 16;
    private const int MostSeats = 500;

    private readonly ConcurrentDictionary<ChatAddress, ChatRoom> _rooms = new();

    internal ChatRoom Of(ChatAddress chat) => _rooms.GetOrAdd(chat, _ => new ChatRoom());

    /// <summary>Whether one page more can open a chat.</summary>
    internal bool HasSeatFor(ChatAddress chat) => Of(chat).Seats < MostSeatsInRoom && _rooms.Values.Sum(room => room.Seats) < MostSeats;

    /// <summary>Lets every open page look whether another process said something.</summary>
    internal void WakeAll()
    {
        foreach (var room in _rooms.Values)
            room.Wake();
    }

    /// <summary>Ends all streams, so that the server need not wait for them when it stops.</summary>
    internal void Close()
    {
        foreach (var room in _rooms.Values)
            room.Close();
    }
}
