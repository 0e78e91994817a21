using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getChatMember</c>.</summary>
internal sealed class GetChatMember(TelegramWorld world, MemberAccess chats, Rules rules) : Method("getChatMember", "chat_id", "user_id")
{
    protected override Outcome Answer(Call call)
    {
        if (call.Number("user_id") is not { } id || id <= 0)
            return Refusal.BadRequest("invalid user_id specified");
        if (chats.Read(call).IsRefused(out var refusal, out var chat))
            return refusal;
        if (id == rules.Bot.Id)
            return new(json => json.WriteMember(rules.Bot, chat.Bot, chat.Kind));
        if (rules.Settings.IsClosedWorld && world.FindPerson(id) is null)
            return Refusal.BadRequest("PARTICIPANT_ID_INVALID");
        return new(json => json.WriteMember(world.Person(id), chat.Of(id), chat.Kind));
    }
}
