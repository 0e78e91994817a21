using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Finds papers that are like one.</summary>
internal sealed class RelatedCommand(RelatedAnswer answer, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Related,
        new("NUMBER | ARXIV-ID [DATE] [CATEGORY]", "编号 | arXiv编号 [日期] [类别]"),
        new("More papers like this one", "查找相关论文"))
    {
        Aliases = ["相关", "相似", "similar"],
        Parameters =
        [
            Parameters.Paper with { IsRequired = true },
            Parameters.Day,
        ],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var sought = SoughtReader.Read(call.Arguments, clock.Today(call.Chat.Settings));
        if (sought.Ids is [] && ArxivIdsInText.Find(call.Arguments) is { Count: > 0 } pasted)
            sought = new() { Ids = pasted };
        return sought switch
        {
            { Ids.Count: > 0 } or { Numbers.Count: > 0, IsUnderstood: true } => Reply.Of(await answer.ComposeAsync(call, sought, ct)),
            { IsUnderstood: false } => Hint(call, call.Texts.NoPaperCalled(Excerpt.Of(call.Arguments))),
            _ => Hint(call, call.Texts.WhichPaper),
        };
    }

    private static Reply Hint(CommandCall call, string text) => new Draft().Paragraph(text).Note(call.Texts.RelatedExamples).Reply;
}
