using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>Begins and ends what a chat follows, by buttons.</summary>
internal sealed class FollowDesk(IFollowStore store, FollowingList list, NextPush nextPush, ChatKeeping keeping, IEditionStore editions)
{
    private const int MostCategories = 3;

    public async Task<Reply> AnswerAsync(CommandCall call, ButtonData.Follow button, CancellationToken ct)
    {
        if (!call.Request.MayAdminister)
            return Refusal.ToOthers(call);
        if (await store.FindAsync(call.Chat.Id, button.RuleId, ct) is not { } rule)
            return Refusal.ToButton(call.Texts.NoLongerThere);
        await keeping.ChangesAsync(call.Request, call.Chat, ct);
        return button.Step switch
        {
            FollowStep.Begin => await BeginAsync(call, rule, ct),
            FollowStep.Change => Reply.Of(await ChangeAsync(call, rule.Rule, ct)),
            FollowStep.Cancel => Reply.Edit(Draft.Of(rule.IsActive ? Already(call, rule) : call.Texts.NotFollowed)),
            FollowStep.End => await EndAsync(call, rule, ct),
            FollowStep.Undo => await UndoAsync(call, rule, ct),
            _ => throw new NotSupportedException(button.Step.ToString()),
        };
    }

    private async Task<Reply> BeginAsync(CommandCall call, FollowedRule rule, CancellationToken ct)
    {
        if (rule.IsActive)
            return Reply.Edit(RuleAnswer.WithList(call, Already(call, rule)));
        if (!await store.FollowAsync(call.Chat.Id, rule.Id, ct))
            return Reply.Edit(RuleAnswer.WithList(call, call.Texts.TooManyRules(Rule.Most)));
        var hasEditions = (await editions.SpanAsync(ct)).Count > 0;
        return Reply.Edit(new Draft()
            .Paragraph(call.Texts.Followed(RuleText.Describe(rule.Rule, call.Texts)))
            .Note(nextPush.Describe(call.Chat, call.Texts))
            .Row(
                Press.Say(call.Texts.FollowingTitle, "/" + CommandNames.Following),
                hasEditions ? PushOffer.Button(call) : null)
            .Message);
    }

    // What somebody typed they can send again in other words; narrower in one press.
    private async Task<Message> ChangeAsync(CommandCall call, Rule rule, CancellationToken ct)
    {
        var preview = await store.PreviewAsync(rule, RuleAnswer.Days, best: 0, ct);
        return new Draft()
            .Paragraph(call.Texts.ChangeHow)
            .Lines([$"/{CommandNames.Follow} {rule.Text}"])
            .Row(preview.Categories.Count < 2 || rule.Text.Contains("cat:", StringComparison.Ordinal) ? [] : preview.Categories.Take(MostCategories)
                .Select(category => (Category: category, Data: new ButtonData.Say($"/{CommandNames.Follow} {rule.Text} cat:{category}")))
                .Where(narrower => narrower.Data.Fits)
                .Select(narrower => new Button(call.Texts.OnlyIn(narrower.Category), narrower.Data)))
            .Message;
    }

    private async Task<Reply> EndAsync(CommandCall call, FollowedRule rule, CancellationToken ct)
    {
        await store.UnfollowAsync(call.Chat.Id, rule.Id, ct);
        return Reply.Edit(await list.ComposeAsync(call, page: 1, ct, ended: rule), call.Texts.Unfollowed(RuleText.Describe(rule.Rule, call.Texts)));
    }

    private async Task<Reply> UndoAsync(CommandCall call, FollowedRule rule, CancellationToken ct) =>
        rule.IsActive || await store.FollowAsync(call.Chat.Id, rule.Id, ct)
            ? Reply.Edit(await list.ComposeAsync(call, page: 1, ct))
            : Refusal.Notice(call.Texts.TooManyRules(Rule.Most));

    private static string Already(CommandCall call, FollowedRule rule) => call.Texts.FollowedAlready(RuleText.Describe(rule.Rule, call.Texts));
}
