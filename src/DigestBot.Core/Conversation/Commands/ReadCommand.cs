using DigestBot.Core.Conversation.Saving;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Marks saved papers as read; without any, shows those that are.</summary>
internal sealed class ReadCommand(SavingDesk desk, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Read,
        new("NUMBER | ARXIV-ID…", "编号 | arXiv编号…"),
        new("Mark saved papers as read", "标为已读"))
    {
        Aliases = ["已读"],
        Parameters = [Parameters.Paper],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => call.Arguments is ""
        ? desk.ListAsync(call, SavedWanted.Read(CommandNames.Read), ct)
        : desk.MarkAsync(call, SaveWords.Read(call.Arguments, clock.Today(call.Chat.Settings)).Papers, isRead: true, ct);
}
