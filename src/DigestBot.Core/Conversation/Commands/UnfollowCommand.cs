using System.Globalization;
using DigestBot.Core.Conversation.Rules;
using DigestBot.Core.Following;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Ends what the chat follows, by its number in the list or its words.</summary>
internal sealed class UnfollowCommand(IFollowStore store, FollowingList list) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Unfollow,
        new("NUMBER | WORDS | all", "序号 | 关键词 | all"),
        new("Stop following something", "取消关注"),
        ChangesChat: true)
    {
        Aliases = ["取消关注", "unwatch"],
        Parameters = [new(new("what", "内容"), new("The number in the list, or the words", "列表中的序号，或关键词"))],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var held = await store.ListAsync(call.Chat.Id, days: 0, ct);
        if (call.Arguments is "" || held is [])
            return Reply.Of(await list.ComposeAsync(call, page: 1, ct));
        var ending = Named(call, held);
        if (ending is [])
            return Reply.Of(RuleAnswer.WithList(call, call.Texts.NoSuchRule(Excerpt.Of(call.Arguments))));
        foreach (var rule in ending)
            await store.UnfollowAsync(call.Chat.Id, rule.Id, ct);
        return Reply.Of(RuleAnswer.WithList(call, call.Texts.Unfollowed(string.Join(call.Texts.Comma, ending.Select(rule => RuleText.Describe(rule.Rule, call.Texts))))));
    }

    private static IReadOnlyList<FollowedRule> Named(CommandCall call, IReadOnlyList<FollowedRule> held)
    {
        var typed = call.Arguments;
        if (Everything.IsMeant(typed))
            return held;
        if (int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= held.Count)
            return [held[number - 1]];
        Rule?[] meant = [RuleReader.Read(typed).Rule, RuleReader.Read($"author:\"{typed}\"").Rule];
        return [.. held.Where(followed => meant.OfType<Rule>().Any(followed.Rule.AsksForTheSame) || IsShownAs(followed.Rule))];

        bool IsShownAs(Rule rule) => new[] { rule.Text, RuleText.Describe(rule, call.Texts) }.Contains(typed, StringComparer.OrdinalIgnoreCase);
    }
}
