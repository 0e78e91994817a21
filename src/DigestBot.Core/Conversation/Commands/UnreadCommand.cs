using DigestBot.Core.Conversation.Saving;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Marks saved papers as unread; without any, shows those that are.</summary>
internal sealed class UnreadCommand(SavingDesk desk, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Unread,
        new("NUMBER | ARXIV-ID…", "编号 | arXiv编号…"),
        new("Mark saved papers as unread", "标为未读"))
    {
        Aliases = ["未读"],
        Parameters = [Parameters.Paper],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => call.Arguments is ""
        ? desk.ListAsync(call, SavedWanted.Read(CommandNames.Unread), ct)
        : desk.MarkAsync(call, SaveWords.Read(call.Arguments, clock.Today(call.Chat.Settings)).Papers, isRead: false, ct);
}
