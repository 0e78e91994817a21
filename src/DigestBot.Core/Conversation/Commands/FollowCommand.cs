using DigestBot.Core.Conversation.Rules;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows what a rule would bring, and offers to follow it.</summary>
internal sealed class FollowCommand(RuleAnswer answer) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Follow,
        new("WORDS | AUTHOR [-WORD] [in CATEGORY]", "关键词 | 作者 [-排除词] [in 类别]"),
        new("Have papers on words or by an author first in your push", "关注关键词或作者，排在推送最前面"),
        ChangesChat: true)
    {
        Aliases = ["关注", "watch"],
        Parameters =
        [
            new(new("words", "关键词"), new("Words, \"a phrase\", a name, -without", "关键词、“短语”、作者、-排除词")) { IsRequired = true },
            new(new("author", "作者"), new("A name of an author", "作者姓名")) { Prefix = "author:" },
            Parameters.Category with { Prefix = "cat:" },
        ],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Reply.Of(await answer.ComposeAsync(call, call.Arguments, ct));
}
