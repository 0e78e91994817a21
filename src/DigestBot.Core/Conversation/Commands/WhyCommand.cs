using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Tells what happened to the last pushes, or why none came.</summary>
internal sealed class WhyCommand(
    IPushHistory history, SubscriptionBook book, IFollowStore follows, EditionFinder finder, IEditionStore editions, NextPush nextPush, ChatClock clock) : ICommand
{
    private const int Shown = 5;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Why,
        new("", ""),
        new("What happened to the last pushes", "最近的推送怎么样了"))
    {
        Aliases = ["为什么", "推送记录"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var pushes = await history.ReadAsync(call.Chat.Id, Shown, ct);
        var held = await book.ReadAsync(call.Chat, ct);
        var draft = new Draft().Heading(call.Texts.WhyTitle)
            .When(pushes is [], to => to.Paragraph(call.Texts.NoPushYet))
            .When(pushes is not [], to => to.Lines(pushes.Select(push => PushLine.Of(push, call))));
        var followed = (await follows.ListAsync(call.Chat.Id, days: 0, ct)).Count;
        if (held.IsEmpty && followed == 0)
            return NoSubscriptions.Invite(call, draft);
        if (await finder.LatestAsync(call, ct) is { } latest)
            await DescribeAsync(draft, call, latest, held, followed, ct);
        return draft
            .Paragraph(call is { Chat.State: ChatState.Suspended, Request.MayAdminister: false } ? call.Texts.Suspended : nextPush.Describe(call.Chat, call.Texts))
            .Note(call.Chat.HasLeftOut ? call.Texts.SomeWereLeftOut : null)
            .Note(clock.QuietUntil(call.Chat.Settings) is { } loud ? call.Texts.QuietNow(loud) : null)
            .Reply;
    }

    private async Task DescribeAsync(Draft draft, CommandCall call, Edition latest, Subscriptions held, int followed, CancellationToken ct)
    {
        if (followed > 0)
            draft.Paragraph(call.Texts.LatestHasForYou(call.Texts.Date(latest.Date), await follows.CountAsync(call.Chat.Id, latest.Id, ct)));
        if (!held.IsEmpty)
            draft.Paragraph(await DescribeAsync(call, latest, held, ct));
    }

    private async Task<string> DescribeAsync(CommandCall call, Edition latest, Subscriptions held, CancellationToken ct)
    {
        var wanted = held.Of(await editions.CategoriesAsync(latest.Id, ct));
        var (papers, fresh) = (wanted.Sum(count => count.Papers), wanted.Sum(count => count.NewPapers));
        var date = call.Texts.Date(latest.Date);
        return fresh > 0 ? call.Texts.LatestHasNew(date, fresh)
            : papers > 0 ? call.Texts.LatestOnlyRepeats(date, papers)
            : call.Texts.LatestHasNone(date);
    }
}
