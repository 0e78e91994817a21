using DigestBot.Simulators.Telegram.Limits;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Puts a message that is in order into its chat, if the chat and the limits let it.</summary>
internal sealed class Outbox(TelegramWorld world, ChatAccess access, RateGate gate, Messages messages, Ledger ledger, MessageJson wire, Rules rules, TimeProvider time)
{
    public Outcome Send(Call call, Content content, Keyboard keyboard)
    {
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        if (access.Refuse(target.Chat, target.Thread, Access.Write) is { } closed)
            return closed;
        if (ReplyTarget.Read(call, target.Chat, messages).IsRefused(out refusal, out var reply))
            return refusal;
        if (Limit(target.Chat) is { } limit)
            return limit;
        var isPost = world.Find(target.Chat) is { Kind: ChatKind.Channel };
        var sent = messages.Add(target.Chat, id => new(target.Chat, id, target.Thread, time.GetUtcNow().ToUnixTimeSeconds(), content.Text)
        {
            Rich = content.Rich,
            File = content.File,
            Keyboard = keyboard,
            ReplyTo = reply.Message,
            IsPost = isPost,
            SenderChat = isPost ? target.Chat : null,
        });
        ledger.Accept(sent, call.Flag("disable_notification"));
        return new(json => wire.Write(json, sent));
    }

    private Refusal? Limit(long chat)
    {
        if (gate.Stop(chat, rules.Settings) is not var (limit, seconds))
            return null;
        ledger.CountAnswer($"limit {limit}");
        return Refusal.TooManyRequests(seconds);
    }
}
