using System.Globalization;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>Buttons that are pressed and queries that are typed.</summary>
internal sealed class Asking(TelegramWorld world, Messages messages, UpdateQueue updates, Queries queries, InlineQueries inline, MessageJson wire, TimeProvider time)
{
    public Happened Press(Presses press)
    {
        var message = press.InlineMessage is { } own ? InlineMessages.Find(messages, own) : messages.Find(press.Chat, press.Message);
        if (message is null)
            throw new InvalidOperationException($"There is no message {press.InlineMessage ?? $"{press.Message} in chat {press.Chat}"}.");
        var data = press.Data ?? message.Keyboard.Find(press.Label ?? "")?.Data ?? throw new InvalidOperationException($"The message has no button \"{press.Label}\" with data.");
        var query = queries.Open();
        var update = updates.Add("callback_query", json => json.WriteObject(() =>
        {
            json.WriteString("id", query);
            json.WritePropertyName("from");
            json.WriteUser(world.Person(press.Person ?? press.Chat));
            WriteMessage(json, message);
            json.WriteString("chat_instance", (message.Chat ^ 0x5DEECE66D).ToString(CultureInfo.InvariantCulture));
            json.WriteString("data", data);
        }));
        return new(update, Query: query);
    }

    public Happened Ask(Asks question)
    {
        var query = queries.Open();
        var person = world.Person(question.Person);
        inline.Put(query, new(person, question.Query));
        var update = updates.Add("inline_query", json => json.WriteObject(() =>
        {
            json.WriteString("id", query);
            json.WritePropertyName("from");
            json.WriteUser(person);
            json.WriteString("chat_type", question.ChatType);
            json.WriteString("query", question.Query);
            json.WriteString("offset", question.Offset);
        }));
        return new(update, Query: query);
    }

    public Happened Choose(Chooses choice)
    {
        var (asked, result) = (inline[choice.Query], inline[choice.Query].Results?.GetValueOrDefault(choice.Result));
        if (result is null)
            throw new InvalidOperationException($"Query {choice.Query} was not answered with a result {choice.Result}.");
        var sent = result.Keyboard.Count == 0 ? null : messages.Add(InlineMessages.Chat, id => new(InlineMessages.Chat, id, Thread: null, time.GetUtcNow().ToUnixTimeSeconds(), result.Content.Text)
        {
            Rich = result.Content.Rich,
            Keyboard = result.Keyboard,
        });
        var update = updates.Add("chosen_inline_result", json => json.WriteObject(() =>
        {
            json.WritePropertyName("from");
            json.WriteUser(asked.By);
            if (sent is not null)
                json.WriteString("inline_message_id", InlineMessages.IdOf(sent));
            json.WriteString("query", asked.Query);
            json.WriteString("result_id", result.Id);
        }));
        return new(update, InlineMessage: sent is null ? null : InlineMessages.IdOf(sent));
    }

    public Happened Expire()
    {
        queries.Expire();
        return Happened.Nothing;
    }

    public Happened Come(UpdateComes update) => new(updates.Add(update.Kind, json => json.WriteRawValue(update.Json, skipInputValidation: true)));

    private void WriteMessage(Utf8JsonWriter json, ChatMessage message)
    {
        if (message.Chat == InlineMessages.Chat)
        {
            json.WriteString("inline_message_id", InlineMessages.IdOf(message));
            return;
        }

        json.WritePropertyName("message");
        wire.Write(json, message);
    }
}
