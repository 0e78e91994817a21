using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Subscribes to categories, by code or name.</summary>
internal sealed class SubscribeCommand(
    SubscriptionBook book, SubscribeAnswer answer, CategoryList categories, EditionFinder finder, IEditionStore editions) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Subscribe,
        new("CATEGORY…", "类别…"),
        new("Get a category's new papers every day", "订阅类别，每天收到新论文"),
        ChangesChat: true)
    {
        Aliases = ["订阅", "sub"],
        Parameters = [Parameters.Categories],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Arguments is "")
            return Reply.Of(await categories.ComposeAsync(call, "", ct));
        var wanted = WantedCategories.Read(call.Arguments, await PublishedAsync(call, ct));
        if (wanted is { Known: [], Unknown: [] })
            return Reply.Of(await categories.ComposeAsync(call, "", ct));
        var outcomes = new List<SubscribeOutcome>();
        foreach (var pattern in wanted.Known)
            outcomes.Add(await book.SubscribeAsync(call.Chat, pattern, ct));
        return Reply.Of(await answer.ComposeAsync(call, outcomes, wanted.Unknown, ct));
    }

    private async Task<IReadOnlyCollection<string>> PublishedAsync(CommandCall call, CancellationToken ct) =>
        await finder.LatestAsync(call, ct) is { } latest
            ? [.. (await editions.CategoriesAsync(latest.Id, ct)).Select(count => count.Category)]
            : [];
}
