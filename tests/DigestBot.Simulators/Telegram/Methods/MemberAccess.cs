using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Finds a chat whose members are asked for. A group that is no more keeps them to itself.</summary>
internal sealed class MemberAccess(TelegramWorld world, ChatAccess access)
{
    public Parsed<Chat> Read(Call call)
    {
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        var chat = world.Chat(target.Chat);
        return access.Refuse(chat.Id, thread: null, chat.Kind == ChatKind.Group ? Access.Write : Access.Read) is { } closed ? closed : chat;
    }
}
