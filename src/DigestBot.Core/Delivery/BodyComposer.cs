using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Languages;
using DigestBot.Core.Learning;
using DigestBot.Core.Operation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>Renders the bodies that planned deliveries wait for, each once for all the chats that get it.</summary>
public sealed partial class BodyComposer(
    IOutbox outbox, IEditionStore editions, ITasteStore tastes, RoundUpComposer roundUps, IAnnouncements announcements, IEnumerable<IDialect> dialects,
    ILogger<BodyComposer> logger)
{
    private readonly HashSet<long> _failed = [];

    /// <summary>
    /// Renders all that waits. A body in a dialect this process does not know is left to one that does; one that cannot be rendered keeps no other
    /// from it, and is tried again the next time.
    /// </summary>
    /// <param name="beforeOwn">Called before those in the order of single chats, which come last: what many get need not wait for them.</param>
    public async Task ComposeAsync(CancellationToken ct, Action? beforeOwn = null)
    {
        var bodies = (await outbox.UnrenderedAsync(ct)).ToLookup(body => body.Order is not null);
        await SaveAsync(bodies[false], ct);
        if (bodies.Contains(true))
            beforeOwn?.Invoke();
        await SaveAsync(bodies[true], ct);
    }

    private async Task SaveAsync(IEnumerable<Body> bodies, CancellationToken ct)
    {
        foreach (var body in bodies)
            if (await TryRenderAsync(body, ct) is { } content)
                await outbox.SaveBodyAsync(body.Id, content, ct);
    }

    private async Task<string?> TryRenderAsync(Body body, CancellationToken ct)
    {
        try
        {
            return await RenderAsync(body, page: 1, ct);
        }
        catch (Exception fault) when (fault is not (StorageException or OperationCanceledException))
        {
            if (_failed.Add(body.Id))
                LogFailed(fault, body.Id, body.Category, body.Edition.Date);
            return null;
        }
    }

    private async Task<string?> RenderAsync(Body body, int page, CancellationToken ct)
    {
        if (dialects.FirstOrDefault(dialect => dialect.Name == body.Dialect) is not { } dialect)
            return null;
        var viewer = new Viewer(Texts.For(body.Language), body.Layout, dialect);
        return dialect.Render(await ComposeAsync(body, page, viewer, ct));
    }

    // A round-up is of many editions, so a number that answers it counts in none of them.
    private async Task<Message> ComposeAsync(Body body, int page, Viewer viewer, CancellationToken ct) => body.RoundUp is { } roundUp
        ? await roundUps.ComposeAsync(roundUp, viewer, ct)
        : body.Announcement is { } announcement
        ? AnnouncementView.Compose(await announcements.FindAsync(announcement, ct) ?? "", viewer.Texts)
        : (body.Notice is PushNotice.NothingNew
            ? PushView.NothingNew(body.Edition, viewer)
            : Notes.Add(await ComposePapersAsync(body, page, viewer, ct), Note(body.Notice, viewer.Texts), viewer.Dialect))
        with
        { Edition = new(body.Edition.Id, viewer.Texts.EditionTitle(body.Edition.Date, body.Edition.Source)) };

    private async Task<Message> ComposePapersAsync(Body body, int page, Viewer viewer, CancellationToken ct) => body is { Category: ForYou.Place, Selection: { } followed }
        ? await ForYou.ComposeAsync(editions, body.Edition, followed, page, viewer, ct)
        : CategoryView.Compose(await ReadAsync(body, ct), page, viewer);

    private async Task<CategorySummary> ReadAsync(Body body, CancellationToken ct)
    {
        var summary = await CategorySummary.ReadAsync(editions, body.Edition, body.Category, body.Scope, ct);
        if (body.Selection is { } chosen)
            summary = summary.Choose(chosen.Id, chosen.Papers.Select(paper => paper.Number));
        return body.Order is { } order && await tastes.ReadAsync(order.ChatId, order.Version, body.Language, ct) is { Votes: not [] } taste
            ? TasteOrder.Arrange(summary, taste)
            : summary;
    }

    private static string? Note(PushNotice notice, Texts texts) => notice switch
    {
        PushNotice.CatchUp => texts.CatchingUp,
        PushNotice.CatchUpWithoutOlder => texts.CatchingUpWithoutOlder,
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "Message {Id} ({Category} of {Date}) could not be rendered; the chats that are to get it wait for it.")]
    private partial void LogFailed(Exception fault, long id, string category, LocalDate date);
}
