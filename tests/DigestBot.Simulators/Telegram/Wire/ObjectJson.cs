using System.Text.Json;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Wire;

/// <summary>Writes users and chats as the server does. Source: Bot API, <c>User</c>, <c>Chat</c>.</summary>
internal static class ObjectJson
{
    public static string Name(this ChatKind kind) => kind.ToString().ToLowerInvariant();

    public static string Name(this MemberStatus status) => status.ToString().ToLowerInvariant();

    extension(Utf8JsonWriter json)
    {
        public void WriteObject(string name, Action write)
        {
            json.WritePropertyName(name);
            json.WriteObject(write);
        }

        public void WriteObject(Action write)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        public void WriteUser(Person person)
        {
            json.WriteStartObject();
            json.WriteNumber("id", person.Id);
            json.WriteBoolean("is_bot", person.IsBot);
            json.WriteString("first_name", person.FirstName);
            if (person.Username is { } username)
                json.WriteString("username", username);
            if (person.LanguageCode is { } language)
                json.WriteString("language_code", language);
            json.WriteEndObject();
        }

        public void WriteChat(Chat chat, Person? person)
        {
            json.WriteStartObject();
            json.WriteChatFields(chat, person);
            json.WriteEndObject();
        }

        public void WriteChatFields(Chat chat, Person? person)
        {
            json.WriteNumber("id", chat.Id);
            json.WriteString("type", chat.Kind.Name());
            if (chat.Kind == ChatKind.Private)
                json.WriteString("first_name", person?.FirstName ?? chat.Title);
            else
                json.WriteString("title", chat.Title);
            if ((chat.Kind == ChatKind.Private ? person?.Username : chat.Username) is { } username)
                json.WriteString("username", username);
            if (chat.IsForum)
                json.WriteBoolean("is_forum", true);
        }
    }
}
