using DigestBot.Core.Conversation.Subscribing;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows categories to choose from.</summary>
internal sealed class CategoriesCommand(CategoryList categories) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Categories,
        new("[ARCHIVE | WORDS | all]", "[大类 | 关键词 | all]"),
        new("Browse and choose categories", "浏览并选择类别"))
    {
        Aliases = ["类别", "分类", "cats"],
        Parameters = [new(new("words", "关键词"), new("An archive, a code or a name; everything without", "大类、代码或名称；留空则列出全部"), ParameterKind.Category)],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Of(await categories.ComposeAsync(call, call.Arguments, ct));
}
