using DigestBot.Core.Conversation.Saving;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows what the chat keeps: a part of the list, or one paper of it.</summary>
internal sealed class SavedCommand(SavingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Saved,
        new("[#TAG] [unread | read] [WORDS]", "[#标签] [未读 | 已读] [关键词]"),
        new("The papers that are kept here", "查看收藏的论文"))
    {
        Aliases = ["收藏夹", "我的收藏", "bookmarks"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => ArxivId.TryParse(call.Arguments, out var id)
        ? desk.ShowAsync(call, id, ct)
        : desk.ListAsync(call, SavedWanted.Read(call.Arguments), ct);
}
