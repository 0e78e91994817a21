using DigestBot.Core.Conversation.Together;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows what a group put forward, with its votes.</summary>
internal sealed class TopCommand(TopList top) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Top,
        new("[week | month | all]", "[本周 | 本月 | 全部]"),
        new("What the group nominated, with votes", "群组推荐的论文和票数"))
    {
        Aliases = ["榜单", "排行"],
        Parameters =
        [
            new(new("time", "时间"), new("Of which time; this week's without", "哪段时间；留空为本周"))
            {
                Choices =
                [
                    new(TopList.Week, new("the last week", "最近一周")),
                    new(TopList.Month, new("the last month", "最近一个月")),
                    new(TopList.All, new("all time", "全部")),
                ],
            },
        ],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.IsShared)
            return Reply.Of(Draft.Of(call.Texts.NominatingIsForGroups));
        if (Name(call.Arguments) is not { } name)
            return new Draft().Paragraph(call.Texts.NoTop(Excerpt.Of(call.Arguments))).Row(TopList.Others(call, "")).Reply;
        return Reply.Of(await top.FindAsync(call, name, ct) ?? Nothing(call, name));
    }

    private static string? Name(string typed) => typed.ToLowerInvariant() switch
    {
        "" or TopList.Week or "weekly" or "this week" or "本周" or "一周" or "周" => TopList.Week,
        TopList.Month or "monthly" or "this month" or "本月" or "一月" or "月" => TopList.Month,
        TopList.All or "ever" or "all time" or "全部" or "所有" => TopList.All,
        _ => null,
    };

    private static Rendering.Message Nothing(CommandCall call, string name) => new Draft()
        .Paragraph(call.Texts.NothingNominated)
        .Note(call.Texts.NominateExamples)
        .Row(TopList.Others(call, name))
        .Message;
}
