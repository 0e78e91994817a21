using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getChat</c>; of a <c>ChatFullInfo</c> no more than what it always has.</summary>
internal sealed class GetChat(TelegramWorld world, ChatAccess access) : Method("getChat", "chat_id")
{
    private const int Reactions = 11;

    protected override Outcome Answer(Call call)
    {
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        if (access.Refuse(target.Chat, thread: null, Access.Read) is { } closed)
            return closed;
        var chat = world.Chat(target.Chat);
        return new(json => json.WriteObject(() =>
        {
            json.WriteChatFields(chat, chat.Kind == ChatKind.Private ? world.Person(chat.Id) : null);
            json.WriteNumber("accent_color_id", 0);
            json.WriteNumber("max_reaction_count", Reactions);
            json.WriteObject("accepted_gift_types", () =>
            {
                foreach (var gift in new[] { "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels" })
                    json.WriteBoolean(gift, false);
            });
        }));
    }
}
