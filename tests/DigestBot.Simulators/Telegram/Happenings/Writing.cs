using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>What people write, as far as the bot may read it.</summary>
internal sealed class Writing(TelegramWorld world, Messages messages, UpdateQueue updates, MessageJson wire, Rules rules, TimeProvider time)
{
    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public Happened Write(Writes what)
    {
        var chat = world.Chat(what.Chat);
        if (chat.State == ChatState.NotStarted)
            world.Change(chat.Id, one => one with { State = ChatState.Fine });
        return Deliver(chat, messages.Add(chat.Id, id => new(chat.Id, id, what.Thread, Now, TextEntities.Find(what.Text))
        {
            From = what.IsAnonymous ? Person.AnonymousAdministrator : world.Person(what.Person ?? chat.Id),
            SenderChat = what.IsAnonymous || chat.Kind == ChatKind.Channel ? chat.Id : null,
            IsPost = chat.Kind == ChatKind.Channel,
            ReplyTo = what.ReplyTo,
        }));
    }

    public Happened Edit(Edits what)
    {
        var before = messages.Find(what.Chat, what.Message) ?? throw new InvalidOperationException($"There is no message {what.Message} in chat {what.Chat}.");
        var after = before with { Text = TextEntities.Find(what.Text), EditDate = Now };
        messages.Replace(after);
        return Deliver(world.Chat(what.Chat), after);
    }

    public Happened Delete(Deletes what)
    {
        messages.Remove(what.Chat, what.Message);
        return Happened.Nothing;
    }

    /// <summary>A service message; privacy mode hides none.</summary>
    public Happened Serve(long chat, Person from, (string Field, string Json) what) =>
        Deliver(world.Chat(chat), messages.Add(chat, id => new(chat, id, Thread: null, Now, MarkupText.Plain("")) { From = from, Service = what }));

    private Happened Deliver(Chat chat, ChatMessage message)
    {
        var kind = (chat.Kind == ChatKind.Channel, message.EditDate is not null) switch
        {
            (true, true) => "edited_channel_post",
            (true, false) => "channel_post",
            (false, true) => "edited_message",
            (false, false) => "message",
        };
        var update = Privacy.LetsThrough(chat, message, messages, rules) ? updates.Add(kind, json => wire.Write(json, message)) : null;
        return new(update, message.Id);
    }
}
