using DigestBot.Core.Conversation.Saving;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Takes papers off the list.</summary>
internal sealed class UnsaveCommand(SavingDesk desk, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Unsave,
        new("NUMBER | ARXIV-ID", "编号 | arXiv编号"),
        new("Take a paper off the list", "取消收藏"))
    {
        Aliases = ["取消收藏", "unkeep"],
        Parameters = [Parameters.Paper with { IsRequired = true }],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        desk.RemoveAsync(call, SaveWords.Read(call.Arguments, clock.Today(call.Chat.Settings)).Papers, ct);
}
