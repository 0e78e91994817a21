using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getChatAdministrators</c>.</summary>
internal sealed class GetChatAdministrators(TelegramWorld world, MemberAccess chats, Rules rules) : Method("getChatAdministrators", "chat_id", "return_bots")
{
    protected override Outcome Answer(Call call)
    {
        if (chats.Read(call).IsRefused(out var refusal, out var chat))
            return refusal;
        if (chat.Kind == ChatKind.Private)
            return Refusal.BadRequest("there are no administrators in the private chat");
        return new(json =>
        {
            json.WriteStartArray();
            foreach (var (person, member) in chat.Members.OrderBy(member => member.Key))
                if (member.Administers)
                    json.WriteMember(world.Person(person), member, chat.Kind);
            if (chat.Bot.Administers)
                json.WriteMember(rules.Bot, chat.Bot, chat.Kind);
            json.WriteEndArray();
        });
    }
}
