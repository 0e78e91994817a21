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
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Of(await categories.ComposeAsync(call, call.Arguments, ct));
}
