using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Languages;
using DigestBot.Core.Operation;
using DigestBot.Core.Rendering;
using NodaTime;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Shows operators how the bot is.</summary>
internal sealed class AdminLooks(
    IOperations operations, ICensus census, IDeliveryLedger ledger, ISourceJournal journal, IEditionHolds holds, IEditionStore editions, IOutbox outbox, EditionFinder finder)
{
    private const int MostListed = 15;

    // Beside all else; the status page has the others and the whole sentences.
    private const int MostNotices = 5;
    private const int LatestNotices = 50;

    public async Task<Reply> StatusAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, there) = (call.Texts, await census.TakeAsync(ct));
        var waiting = await BacklogAsync(there, ct);
        var dead = there.Deliveries.Where(count => count.State == DeliveryState.Dead).Sum(count => count.Deliveries);
        var latest = await finder.LatestAsync(call, ct);
        return new Draft()
            .Heading(texts.AdminTitle)
            .Lines(
            [
                latest is null ? texts.AdminNoEdition : texts.AdminEdition(AdminEditions.NameOf(latest, call), latest.PaperCount),
                texts.AdminChats(Chats(there, ChatState.Active), Chats(there, ChatState.Paused), Chats(there, ChatState.Suspended)),
                waiting.Oldest is { } oldest ? texts.AdminWaiting(waiting.Deliveries, At(oldest, call)) : texts.AdminNothingWaits,
                .. dead > 0 ? (string[])[texts.AdminDead(dead)] : [],
                .. (await holds.ListAsync(ct)).Select(held => Held(held, call)),
                .. await holds.CanaryAsync(ct) is { } canary ? (string[])[texts.AdminCanaryOn((int)canary.Lead.TotalMinutes)] : [],
            ])
            .Lines(await NoticesAsync(texts, ct))
            .Lines(texts.AdminCommands)
            .Row(Say(texts.AdminStatusButton, ""), Say(texts.AdminPreviewButton, "preview"), Say(texts.AdminSuspendedButton, "suspended"))
            .Row(Say(texts.AdminLogButton, "log"), Press.Say(texts.AdminBackupButton, $"/{CommandNames.Admin} backup"))
            .Reply;
    }

    /// <summary>What is on its way to those whose hour has not come.</summary>
    public async Task<Reply> PreviewAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var ahead = await operations.AheadAsync(ct);
        var draft = new Draft().Heading(texts.AdminPreviewButton)
            .When(ahead.Chats == 0, to => to.Paragraph(texts.AdminNothingAhead))
            .When(ahead.Chats > 0, to => to.Paragraph(texts.AdminChatsAhead(ahead.Chats)));
        foreach (var id in ahead.Editions)
            if (await editions.FindAsync(id, ct) is { } edition)
                await DescribeAsync(draft, edition, call, ct);
        return draft
            .Note(await outbox.NextDueAsync([], ct) is { } due ? texts.AdminNextPush(At(due, call)) : null)
            .Reply;
    }

    public async Task<Reply> SuspendedAsync(CommandCall call, CancellationToken ct)
    {
        var suspended = await census.SuspendedAsync(MostListed, ct);
        return suspended is []
            ? Reply.Of(Draft.Of(call.Texts.AdminNoneSuspended))
            : new Draft()
                .Heading(call.Texts.AdminSuspendedTitle(Chats(await census.TakeAsync(ct), ChatState.Suspended)))
                .Lines(suspended.Select(chat => string.Join(" · ", Facts(chat, call).OfType<string>())))
                .Reply;
    }

    public async Task<Reply> LogAsync(CommandCall call, CancellationToken ct)
    {
        var acts = await operations.ActsAsync(MostListed, ct);
        return acts is []
            ? Reply.Of(Draft.Of(call.Texts.AdminNothingDone))
            : new Draft()
                .Heading(call.Texts.AdminLogTitle)
                .Lines(acts.Select(act => $"{At(act.At, call)} · {act.Who.Platform}:{act.Who.PersonId} · {act.Act}"))
                .Reply;
    }

    private async Task<IEnumerable<string>> NoticesAsync(Texts texts, CancellationToken ct) => (await journal.NoticesAsync(LatestNotices, ct))
        .Where(notice => notice.SettledAt is null)
        .Take(MostNotices)
        .Select(notice => NoticeRound.Line(notice, texts));

    private async Task<Backlog> BacklogAsync(Census there, CancellationToken ct)
    {
        var (waiting, oldest) = (0, default(Instant?));
        foreach (var platform in there.Chats.Select(count => count.Platform).Distinct())
        {
            var backlog = await ledger.BacklogAsync(platform, ct);
            waiting += backlog.Deliveries;
            oldest = oldest is null || backlog.Oldest < oldest ? backlog.Oldest : oldest;
        }

        return new(waiting, oldest);
    }

    private async Task DescribeAsync(Draft draft, Edition edition, CommandCall call, CancellationToken ct)
    {
        var fresh = (await editions.CategoriesAsync(edition.Id, ct)).Where(count => count.NewPapers > 0).ToList();
        draft
            .Paragraph(call.Texts.AdminPreviewOf(AdminEditions.NameOf(edition, call), fresh.Sum(count => count.NewPapers), fresh.Count))
            .Row(Press.Say(call.Texts.AdminLookButton, $"/{CommandNames.Digest} {IsoDate.Of(edition.Date)}"), AdminEditions.Hold(edition, call));
    }

    private static int Chats(Census there, ChatState state) => there.Chats.Where(count => count.State == state).Sum(count => count.Chats);

    private static IEnumerable<string?> Facts(SuspendedChat chat, CommandCall call)
    {
        yield return $"{chat.Chat.Platform} {chat.Title ?? chat.Chat.ChatId}";
        yield return chat.Since is { } since ? At(since, call) : null;
        yield return chat.Reason is { } reason ? Excerpt.Of(reason) : null;
    }

    private static string Held(HeldEdition held, CommandCall call)
    {
        var name = call.Texts.EditionTitle(held.Date, held.Source);
        return held.Until is { } until ? call.Texts.AdminHeldUntil(name, At(until, call)) : call.Texts.AdminHeld(name);
    }

    private static string At(Instant at, CommandCall call) => ChatClock.DayAndTime(at, call.Chat.Settings.TimeZone, call.Texts);

    private static Button Say(string label, string word) => Press.Turn(label, $"/{CommandNames.Admin} {word}".TrimEnd());
}
