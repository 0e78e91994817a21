using DigestBot.Core.Chats;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operating;

/// <summary>What operators see and do. For everybody else, and outside their own chats with the bot, there is no such command.</summary>
internal sealed class AdminCommand(AdminLooks looks, AdminEditions editions, AdminCanary canary, AdminAnnouncements announcements, AdminBackup backup) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Admin,
        new("[hold | release | drop | resend DATE | canary on/off | announce TEXT | preview | suspended | backup | log]", "[命令]"),
        new("Run the bot", "机器人运维"))
    {
        IsForOperators = true,
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
