using System.Buffers.Binary;
using System.Text.Json;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Wire;

/// <summary>Writes messages as the server does. Source: Bot API, <c>Message</c>.</summary>
internal sealed class MessageJson(TelegramWorld world, Messages messages, Rules rules)
{
    public void Write(Utf8JsonWriter json, ChatMessage message) => Write(json, message, withReply: true);

    public void Write(Utf8JsonWriter json, Chat chat) => json.WriteChat(chat, chat.Kind == ChatKind.Private ? world.Person(chat.Id) : null);

    private void Write(Utf8JsonWriter json, ChatMessage message, bool withReply)
    {
        var chat = world.Chat(message.Chat);
        json.WriteStartObject();
        json.WriteNumber("message_id", message.Id);
        WriteSender(json, message);
        json.WritePropertyName("chat");
        Write(json, chat);
        json.WriteNumber("date", message.Date);
        if (message.EditDate is { } edited)
            json.WriteNumber("edit_date", edited);
        WriteThread(json, message, chat);
        if (withReply && message.ReplyTo is { } reply && messages.Find(message.Chat, reply) is { } original)
        {
            json.WritePropertyName("reply_to_message");
            Write(json, original, withReply: false);
        }

        WriteContent(json, message);
        json.WriteEndObject();
    }

    private void WriteSender(Utf8JsonWriter json, ChatMessage message)
    {
        if (!message.IsPost)
        {
            json.WritePropertyName("from");
            json.WriteUser(message.From ?? rules.Bot);
        }

        if (message.SenderChat is not { } sender)
            return;
        json.WritePropertyName("sender_chat");
        Write(json, world.Chat(sender));
    }

    private static void WriteThread(Utf8JsonWriter json, ChatMessage message, Chat chat)
    {
        if (message.Thread is not { } thread)
            return;
        json.WriteNumber("message_thread_id", thread);
        if (chat.IsForum)
            json.WriteBoolean("is_topic_message", true);
    }

    private static void WriteContent(Utf8JsonWriter json, ChatMessage message)
    {
        if (message.Service is var (field, value))
        {
            json.WritePropertyName(field);
            json.WriteRawValue(value);
            return;
        }

        if (message.File is { } file)
        {
            WriteFile(json, message, file);
            return;
        }

        if (message.Rich is { } rich)
            WriteRaw(json, "rich_message", rich.Encoded);
        else
            json.WriteString("text", message.Text.Encoded);
        if (message.Text.Entities.Count > 0)
            WriteRaw(json, "entities", message.Text.EncodedEntities);
        if (message.Keyboard.Count > 0)
            WriteRaw(json, "reply_markup", message.Keyboard.Encoded);
    }

    private static void WriteFile(Utf8JsonWriter json, ChatMessage message, SentFile file)
    {
        if (file.IsPhoto)
            WritePhoto(json, message, file);
        else
            WriteDocument(json, message, file);
        if (message.Text.Text.Length > 0)
            json.WriteString("caption", message.Text.Encoded);
        if (message.Text.Entities.Count > 0)
            WriteRaw(json, "caption_entities", message.Text.EncodedEntities);
        if (message.Keyboard.Count > 0)
            WriteRaw(json, "reply_markup", message.Keyboard.Encoded);
    }

    private static void WriteDocument(Utf8JsonWriter json, ChatMessage message, SentFile file)
    {
        json.WriteStartObject("document");
        json.WriteString("file_name", file.Name);
        json.WriteString("mime_type", file.MediaType);
        WriteIds(json, message, file);
        json.WriteEndObject();
    }

    // Source: Bot API, Message.photo: the sizes that the server made; here, the one that came.
    private static void WritePhoto(Utf8JsonWriter json, ChatMessage message, SentFile file)
    {
        json.WriteStartArray("photo");
        json.WriteStartObject();
        json.WriteNumber("width", BinaryPrimitives.ReadUInt32BigEndian(file.Bytes.AsSpan(16)));
        json.WriteNumber("height", BinaryPrimitives.ReadUInt32BigEndian(file.Bytes.AsSpan(20)));
        WriteIds(json, message, file);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, ChatMessage message, SentFile file)
    {
        json.WriteString("file_id", $"file-{message.Chat}-{message.Id}");
        json.WriteString("file_unique_id", $"{message.Chat}-{message.Id}");
        json.WriteNumber("file_size", file.Bytes.Length);
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, byte[] encoded)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(encoded, skipInputValidation: true);
    }
}
