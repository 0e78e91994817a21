using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Shows what was new in a chat's categories in the latest editions, each paper once, the newest first.</summary>
internal sealed class CatchUpAnswer(IEditionStore editions, SubscriptionBook book, ChatClock clock)
{
    private const int PerPage = 8;
    private const int UsualDays = 3;

    // A day has one edition a source and language.
    private const int MostEditions = 200;

    public async Task<Reply> AnswerAsync(CommandCall call, CatchUpWanted wanted, CancellationToken ct)
    {
        var held = await book.ReadAsync(call.Chat, ct);
        if (held.IsEmpty)
            return NoSubscriptions.Invite(call);
        var days = (await editions.ListAsync(MostEditions, ct)).Select(edition => edition.Date).Distinct().ToList();
        if (days is [])
            return Reply.Of(Draft.Of(call.Texts.NoEditionYet));
        days = [.. days.Take(wanted.Days ?? Missed(call.Chat, days))];
        var papers = (await editions.NewAsync(days[^1], call.Chat.Settings.Language, ct)).Where(paper => held.Cover(paper.Category)).ToList();
        return papers is []
            ? new Draft().Heading(call.Texts.CatchUpTitle).Note(Span(call, days)).Paragraph(call.Texts.NothingToCatchUp).Reply
            : Reply.Of(await ComposeAsync(call, days, papers, wanted.Page, ct));
    }

    /// <summary>The days since the chat's last push, as far as one can catch up with them.</summary>
    private int Missed(Chat chat, IEnumerable<LocalDate> days)
    {
        var since = chat.ServedOn is { } served && served < clock.Today(chat.Settings) ? days.Count(day => day > served) : 0;
        return since == 0 ? UsualDays : Math.Min(since, CatchUpWanted.MostDays);
    }

    private async Task<Rendering.Message> ComposeAsync(
        CommandCall call, List<LocalDate> days, List<NewPaper> papers, int page, CancellationToken ct)
    {
        var pages = (papers.Count + PerPage - 1) / PerPage;
        var shown = Math.Clamp(page, 1, pages);
        List<PaperInEdition> listed = [];
        foreach (var paper in papers.Skip((shown - 1) * PerPage).Take(PerPage))
            if (await editions.FindAsync(paper.EditionId, ct) is { } edition && await editions.FindPaperAsync(edition.Id, paper.Number, ct) is { } whole)
                listed.Add(new(edition, whole));
        return CatchUpView.Compose(new(days.Count, Span(call, days), papers.Count, shown, pages), listed, call.Viewer);
    }

    private static string Span(CommandCall call, List<LocalDate> days) =>
        call.Texts.StatsSpan(days.Count, call.Texts.Date(days[^1]), call.Texts.Date(days[0]));
}
