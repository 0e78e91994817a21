using DigestBot.Core.Chats;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>What operators see and do. For everybody else, and outside their own chats with the bot, there is no such command.</summary>
internal sealed class AdminCommand(AdminLooks looks, AdminEditions editions, AdminCanary canary, AdminAnnouncements announcements, AdminBackup backup) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Admin,
        new("[hold | release | drop | resend DATE | canary on/off | announce TEXT | preview | suspended | backup | log]", "[命令]"),
        new("Run the bot", "机器人运维"))
    {
        IsForOperators = true,
        Parameters =
        [
            new(new("act", "操作"), new("What to do; without it, how the bot is", "要做什么；留空则查看状态"))
            {
                Choices =
                [
                    new("preview", new("What comes next", "接下来推送什么")),
                    new("hold", new("Hold an edition back", "扣住一期")),
                    new("release", new("Let a held edition go to all", "放行被扣住的一期")),
                    new("drop", new("Never push a held edition", "不再推送被扣住的一期")),
                    new("resend", new("Send an edition again", "重新发送一期")),
                    new("canary on", new("New editions to me first", "新的一期先发给我")),
                    new("canary off", new("New editions to all at once", "新的一期同时发给所有人")),
                    new("announce", new("Tell all chats something", "通知所有聊天")),
                    new("suspended", new("Chats that cannot be written to", "停推的聊天")),
                    new("backup", new("Copy the database", "备份数据库")),
                    new("log", new("What operators did", "运维记录")),
                ],
            },
            new(new("text", "内容"), new("A day such as 2026-01-05, or what to announce", "日期（如 2026-01-05），或要通知的内容")),
        ],
    };

    /// <summary>Whether somebody may call it from here.</summary>
    public static bool IsOpenTo(CommandCall call, Operators operators) =>
        call.Request is { Kind: ChatKind.Private, IsFromElsewhere: false } request && operators.Include(request.Chat.Platform, request.PersonId);

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (word, rest) = call.Arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [var only] => (only, ""),
            [var first, var others] => (first, others),
            _ => ("", ""),
        };
        return word.ToLowerInvariant() switch
        {
            "hold" => editions.HoldAsync(call, rest, ct),
            "release" => editions.ReleaseAsync(call, rest, ct),
            "drop" => editions.DropAsync(call, rest, ct),
            "resend" => editions.ResendAsync(call, rest, ct),
            "canary" => canary.SetAsync(call, rest, ct),
            "announce" => announcements.DraftAsync(call, rest, ct),
            AdminAnnouncements.SendWord => announcements.SendAsync(call, rest, ct),
            "preview" => looks.PreviewAsync(call, ct),
            "suspended" => looks.SuspendedAsync(call, ct),
            "backup" => backup.MakeAsync(call, ct),
            "log" => looks.LogAsync(call, ct),
            _ => looks.StatusAsync(call, ct),
        };
    }
}
