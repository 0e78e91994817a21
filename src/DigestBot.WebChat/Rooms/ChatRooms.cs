using System.Collections.Concurrent;
using DigestBot.Core.Chats;

namespace DigestBot.WebChat.Rooms;

/// <summary>The chats that pages of this process have open.</summary>
public sealed class ChatRooms
{
    private readonly ConcurrentDictionary<ChatAddress, ChatRoom> _rooms = new();

    internal ChatRoom Of(ChatAddress chat) => _rooms.GetOrAdd(chat, _ => new ChatRoom());

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
