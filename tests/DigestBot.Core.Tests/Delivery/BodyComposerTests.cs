using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Together;
using DigestBot.Tests.Conversation;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Core.Tests.Delivery;

public class BodyComposerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_cannot_be_rendered_keeps_no_other_from_it_and_is_tried_again()
    {
        var broken = new Broken();
        var outbox = new InMemoryOutbox { Unrendered = [Notice(1, "broken"), Notice(2, "text"), Notice(3, "unknown here")] };
        var composer = Composer(outbox, broken);
        await composer.ComposeAsync(Ct);
        Assert.Equal([2], outbox.Saved.Keys);

        broken.IsMended = true;
        await composer.ComposeAsync(Ct);
        Assert.Equal([1, 2], outbox.Saved.Keys.Order());
    }

    [Fact]
    public async Task A_trouble_of_storage_is_the_callers()
    {
        var outbox = new InMemoryOutbox { Unrendered = [Notice(1, "text")], Trouble = new StorageException(StorageTrouble.Full, "full") };
        await Assert.ThrowsAsync<StorageException>(() => Composer(outbox, new Broken()).ComposeAsync(Ct));
    }

    private static BodyComposer Composer(IOutbox outbox, Broken broken)
    {
        var (nominations, editions) = (new InMemoryNominations(), new InMemoryEditions());
        return new(
            outbox, editions, new InMemoryTastes(editions), new(nominations, new NominatedPapers(editions)), new InMemoryAnnouncements(), [broken, new TextDialect()],
            NullLogger<BodyComposer>.Instance);
    }

    private static Body Notice(long id, string dialect) =>
        new(id, new(1, "arxiv-daily", new(2026, 1, 5), "en", 0, 0), "", PaperScope.New, "en", Layout.Full, dialect, PushNotice.NothingNew);

    private sealed class Broken : IDialect
    {
        public bool IsMended { get; set; }

        public string Name => "broken";

        public bool Fits(Message message) => true;

        public string Render(Message message) => IsMended ? "mended" : throw new InvalidOperationException("broken");
    }
}
