using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Together;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Puts a paper forward, where several people read.</summary>
internal sealed class NominateCommand(NominationDesk desk, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Nominate,
        new("NUMBER | ARXIV-ID [DATE]", "编号 | arXiv编号 [日期]"),
        new("Put a paper forward in a group, for all to vote", "在群组里推荐一篇论文，大家投票"))
    {
        Aliases = ["推荐", "nom"],
        IsForAll = true,
        Parameters = [Parameters.Paper with { IsRequired = true }, Parameters.Day],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.IsShared)
            return Reply.Of(Draft.Of(call.Texts.NominatingIsForGroups));
        var sought = SoughtReader.Read(call.Arguments, clock.Today(call.Chat.Settings));
        if (sought.Ids is [] && ArxivIdsInText.Find(call.Arguments) is { Count: > 0 } pasted)
            sought = new() { Ids = pasted };
        return sought is { Ids.Count: > 0 } or { Numbers.Count: > 0, IsUnderstood: true }
            ? await desk.NominateAsync(call, sought, ct)
            : Hint(call, sought.IsUnderstood ? call.Texts.NominateWhich : call.Texts.NoPaperCalled(Excerpt.Of(call.Arguments)));
    }

    private static Reply Hint(CommandCall call, string text) =>
        new([new Draft().Paragraph(text).Note(call.Texts.NominateExamples).Message], Private: true);
}
