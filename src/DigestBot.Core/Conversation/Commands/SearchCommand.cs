using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Finds papers in all editions.</summary>
internal sealed class SearchCommand(SearchAnswer answer) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Search,
        new("WORDS [-WORD] [author:NAME] [cat:CATEGORY] [since:2w]", "关键词 [-排除词] [author:作者] [cat:类别] [since:2w]"),
        new("Find papers in all editions", "在所有论文中搜索"))
    {
        Aliases = ["搜索", "查找", "find", CommandNames.SearchInShort],
        Parameters =
        [
            new(new("words", "关键词"), new("Words, \"a phrase\", -without", "关键词、“短语”、-排除词")) { IsRequired = true },
            new(new("author", "作者"), new("A name of an author", "作者姓名")) { Prefix = "author:" },
            Parameters.Category with { Prefix = "cat:" },
            new(new("since", "时间"), new("How far back", "多久以来"))
            {
                Prefix = "since:",
                Choices =
                [
                    new("7d", new("the last week", "最近一周")),
                    new("1m", new("the last month", "最近一个月")),
                    new("3m", new("the last three months", "最近三个月")),
                    new("1y", new("the last year", "最近一年")),
                ],
            },
        ],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => answer.AnswerAsync(call, SearchPage.Read(call.Arguments), ct);
}
