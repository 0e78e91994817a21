using DigestBot.Core.Following;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>What a chat follows: each rule with what it brought lately, and a toggle to end it.</summary>
internal sealed class FollowingList(IFollowStore store)
{
    private const int PerPage = 10;

    /// <summary>A page of it, from 1.</summary>
    /// <param name="ended">A rule that has just ended; a button brings it back.</param>
    public async Task<Message> ComposeAsync(CommandCall call, int page, CancellationToken ct, FollowedRule? ended = null)
    {
        var rules = await store.ListAsync(call.Chat.Id, RuleAnswer.Days, ct);
        var last = Math.Max(1, (rules.Count + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, last);
        var listed = rules.Index().Skip((shown - 1) * PerPage).Take(PerPage).ToList();
        return new Draft()
            .Heading(call.Texts.FollowingTitle)
            .When(rules is [], draft => draft.Paragraph(call.Texts.FollowsNothing).Lines(call.Texts.FollowExamples))
            .When(rules is not [], draft => draft
                .Lines(listed.Select(rule => $"{rule.Index + 1} · {RuleText.Describe(rule.Item.Rule, call.Texts)} · {rule.Item.Recent}"))
                .Note(call.Texts.FollowingHint(RuleAnswer.Days)))
            .Grid(listed.Select(rule => Toggle(rule.Item)), perRow: 2)
            .Row(ended is null ? null : new Button(Label(ended), new ButtonData.Follow(ended.Id, FollowStep.Undo)))
            .Row(Turns(shown, last))
            .Message;
    }

    private static Button Toggle(FollowedRule rule) => new(Label(rule), new ButtonData.Follow(rule.Id, FollowStep.End), Chosen: true);

    private static string Label(FollowedRule rule) => Excerpt.Of(rule.Rule.Text);

    private static IEnumerable<Button?> Turns(int page, int last) => last == 1 ? [] :
    [
        page > 1 ? Press.Turn("‹", $"/{CommandNames.Following} {page - 1}") : null,
        new Button($"{page}/{last}"),
        page < last ? Press.Turn("›", $"/{CommandNames.Following} {page + 1}") : null,
    ];
}
