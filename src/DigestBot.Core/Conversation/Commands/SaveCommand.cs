using DigestBot.Core.Conversation.Saving;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Keeps papers, with tags and a note.</summary>
internal sealed class SaveCommand(SavingDesk desk, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Save,
        new("NUMBER | ARXIV-ID [#TAG…] [NOTE]", "编号 | arXiv编号 [#标签…] [备注]"),
        new("Keep a paper, with tags and a note", "收藏论文，可加标签和备注"))
    {
        Aliases = ["收藏", "保存", "keep"],
        Parameters =
        [
            Parameters.Paper with { IsRequired = true },
            new(new("note", "备注"), new("#tags and a note, as you like", "#标签和备注，可不填")),
        ],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        desk.SaveAsync(call, SaveWords.Read(Typed.Of(call), clock.Today(call.Chat.Settings)), ct);
}
