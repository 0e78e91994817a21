using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>leaveChat</c>.</summary>
internal sealed class LeaveChat(TelegramWorld world, ChatAccess access, Director director, Rules rules) : Method("leaveChat", "chat_id")
{
    protected override Outcome Answer(Call call)
    {
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        if (access.Refuse(target.Chat, thread: null, Access.Read) is { } closed)
            return closed;
        if (world.Chat(target.Chat).Kind == ChatKind.Private)
            return Refusal.BadRequest("chat member status can't be changed in private chats");
        director.Play(new BotBecomes(target.Chat, MemberStatus.Left, rules.Bot.Id));
        return Outcome.True;
    }
}
