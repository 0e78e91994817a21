using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows papers' cards.</summary>
internal sealed class PaperCommand(PaperLookup lookup, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Paper,
        new("NUMBER | ARXIV-ID [DATE] [CATEGORY]", "编号 | arXiv编号 [日期] [类别]"),
        new("A paper by number, arXiv id or link", "按编号、arXiv 编号或链接查看论文"))
    {
        Aliases = ["论文", "p"],
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
            { Ids.Count: > 0 } or { Numbers.Count: > 0, IsUnderstood: true } => await lookup.AnswerAsync(call, sought, ct),
            { IsUnderstood: false } => Hint(call, call.Texts.NoPaperCalled(Excerpt.Of(call.Arguments))),
            _ => Hint(call, call.Texts.WhichPaper),
        };
    }

    private static Reply Hint(CommandCall call, string text) => new Draft()
        .Paragraph(text)
        .Note(call.Texts.PaperExamples)
        .Row(Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today))
        .Reply;
}
