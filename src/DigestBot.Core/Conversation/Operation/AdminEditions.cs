using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Holds editions back, lets them go, and sends them again.</summary>
internal sealed class AdminEditions(
    EditionFinder finder, IEditionHolds holds, IOperations operations, IPusher pusher, DeliverySignal signal, AdminLog log, ChatClock clock)
{
    private const string Confirmed = "yes";

    public Task<Reply> HoldAsync(CommandCall call, string day, CancellationToken ct) => WithAsync(call, day, async edition =>
    {
        var name = NameOf(edition, call);
        if (!await holds.HoldAsync(edition.Id, ct))
            return Say(call.Texts.AdminWasHeld(name));
        await log.NoteAsync(call, $"hold {Key(edition)}", ct);
        return new Draft().Paragraph(call.Texts.AdminIsHeld(name)).Row(Release(edition, call), Drop(edition, call)).Reply;
    }, ct);

    public Task<Reply> ReleaseAsync(CommandCall call, string day, CancellationToken ct) => WithAsync(call, day, async edition =>
    {
        if (!await holds.ReleaseAsync(edition.Id, ct))
            return Say(call.Texts.AdminIsNotHeld(NameOf(edition, call)));
        await log.NoteAsync(call, $"release {Key(edition)}", ct);
        signal.Wake();
        return Say(call.Texts.AdminIsReleased(NameOf(edition, call)));
    }, ct);

    public Task<Reply> DropAsync(CommandCall call, string day, CancellationToken ct) => WithAsync(call, day, async edition =>
    {
        if (!await holds.DropAsync(edition.Id, ct))
            return Say(call.Texts.AdminIsNotHeld(NameOf(edition, call)));
        await log.NoteAsync(call, $"drop {Key(edition)}", ct);
        signal.Wake();
        return Say(call.Texts.AdminIsDropped(NameOf(edition, call)));
    }, ct);

    // By a button alone: what somebody types may be a slip, and papers come a second time.
    public Task<Reply> ResendAsync(CommandCall call, string words, CancellationToken ct)
    {
        var isConfirmed = call.Request.ButtonData is not null && words.EndsWith(Confirmed, StringComparison.Ordinal);
        return WithAsync(call, isConfirmed ? words[..^Confirmed.Length] : words, async edition =>
        {
            var name = NameOf(edition, call);
            var messages = await operations.CountSentAsync(edition.Id, ct);
            if (messages == 0)
                return Say(call.Texts.AdminNobodyGot(name));
            if (!isConfirmed)
                return new Draft()
                    .Paragraph(call.Texts.AdminResendReally(name, messages))
                    .Row(Press.Say(call.Texts.AdminSendButton, $"/{CommandNames.Admin} resend {Key(edition)} {Confirmed}"))
                    .Reply;
            var sent = await operations.ResendAsync(edition.Id, ct);
            await log.NoteAsync(call, $"resend {Key(edition)}: {sent} messages", ct);
            // What was corrected since is rendered anew.
            await pusher.RenderAsync(ct);
            signal.Wake();
            return Say(call.Texts.AdminResent(name, sent));
        }, ct);
    }

    public static Rendering.Button Release(Edition edition, CommandCall call) => ButtonOf(call.Texts.AdminReleaseButton, "release", edition);

    public static Rendering.Button Drop(Edition edition, CommandCall call) => ButtonOf(call.Texts.AdminDropButton, "drop", edition);

    public static Rendering.Button Hold(Edition edition, CommandCall call) => ButtonOf(call.Texts.AdminHoldButton, "hold", edition);

    public static string NameOf(Edition edition, CommandCall call) => call.Texts.EditionTitle(edition.Date, edition.Source);

    private static Rendering.Button ButtonOf(string label, string word, Edition edition) => Press.Say(label, $"/{CommandNames.Admin} {word} {Key(edition)}");

    // By its number where a button says it: two sources may have an edition of one day.
    private static string Key(Edition edition) => $"{IsoDate.Of(edition.Date)} #{edition.Id}";

    private async Task<Reply> WithAsync(CommandCall call, string words, Func<Edition, Task<Reply>> act, CancellationToken ct)
    {
        var sought = SoughtReader.Read(words, clock.Today(call.Chat.Settings));
        var edition = sought switch
        {
            { Numbers: [var id] } => await finder.FindAsync(id, ct),
            { IsUnderstood: true } => await finder.FindAsync(call, sought.Date, ct),
            _ => null,
        };
        return edition is null ? Say(call.Texts.AdminNoSuchEdition) : await act(edition);
    }

    private static Reply Say(string text) => Reply.Of(Draft.Of(text));
}
