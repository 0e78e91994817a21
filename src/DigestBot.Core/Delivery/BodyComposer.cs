using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Delivery;

/// <summary>Renders the bodies that planned deliveries wait for, each once for all the chats that get it.</summary>
public sealed class BodyComposer(IOutbox outbox, IEditionStore editions, IEnumerable<IDialect> dialects)
{
    /// <summary>Renders all that waits. A body in a dialect this process does not know is left to one that does.</summary>
    public async Task ComposeAsync(CancellationToken ct)
    {
        foreach (var body in await outbox.UnrenderedAsync(ct))
            if (await RenderAsync(body, page: 1, ct) is { } content)
                await outbox.SaveBodyAsync(body.Id, content, ct);
    }

    private async Task<string?> RenderAsync(Body body, int page, CancellationToken ct)
    {
        if (dialects.FirstOrDefault(dialect => dialect.Name == body.Dialect) is not { } dialect)
            return null;
        var viewer = new Viewer(Texts.For(body.Language), body.Layout, dialect);
        return dialect.Render(body.Notice is PushNotice.NothingNew
            ? PushView.NothingNew(body.Edition, viewer)
            : Notes.Add(CategoryView.Compose(await ReadAsync(body, ct), page, viewer), Note(body.Notice, viewer.Texts), dialect));
    }

    private Task<CategorySummary> ReadAsync(Body body, CancellationToken ct) =>
        CategorySummary.ReadAsync(editions, body.Edition, body.Category, body.Scope, ct);

    private static string? Note(PushNotice notice, Texts texts) => notice switch
    {
        PushNotice.CatchUp => texts.CatchingUp,
        PushNotice.CatchUpWithoutOlder => texts.CatchingUpWithoutOlder,
        _ => null,
    };
}
