using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The chat that a call is about, and the topic in it.</summary>
internal sealed record Target(long Chat, long? Thread)
{
    public static Parsed<Target> Read(Call call, TelegramWorld world)
    {
        var text = call.Text("chat_id");
        if (text.Length == 0)
            return Refusal.BadRequest("chat_id is empty");
        var chat = text[0] == '@' ? world.Find(text[1..])?.Id : call.Number("chat_id");
        if (chat is null or 0)
            return Refusal.BadRequest("chat not found");
        if (!call.Has("message_thread_id"))
            return new Target(chat.Value, Thread: null);
        return call.Number("message_thread_id") is { } thread and > World.Chat.GeneralTopic
            ? new Target(chat.Value, thread)
            : Refusal.BadRequest("message thread not found");
    }
}
