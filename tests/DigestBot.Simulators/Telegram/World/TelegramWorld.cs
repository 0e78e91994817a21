using System.Collections.Concurrent;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>Who and what there is. A chat or person that nobody told of is an ordinary one, unless the settings close the world.</summary>
internal sealed class TelegramWorld
{
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<long, Chat> _chats = [];
    private readonly ConcurrentDictionary<long, Person> _persons = [];

    /// <summary>The chat; null where nobody told of it.</summary>
    public Chat? Find(long id) => _chats.GetValueOrDefault(id);

    public Chat? Find(string username) => _chats.Values.FirstOrDefault(chat => string.Equals(chat.Username, username, StringComparison.OrdinalIgnoreCase));

    public Chat Chat(long id) => Find(id) ?? World.Chat.Unknown(id);

    public Person? FindPerson(long id) => _persons.GetValueOrDefault(id);

    public Person Person(long id) => FindPerson(id) ?? World.Person.Unknown(id);

    public void Put(Person person) => _persons[person.Id] = person;

    /// <summary>Changes a chat, which exists from then on; returns what it was.</summary>
    public Chat Change(long id, Func<Chat, Chat> how)
    {
        lock (_changing)
        {
            var before = Chat(id);
            _chats[id] = how(before);
            return before;
        }
    }

    public void Clear()
    {
        _chats.Clear();
        _persons.Clear();
    }
}
