using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Languages;
using DigestBot.Core.Operation;
using NodaTime;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Gives the canary what has just arrived, asks it whether all may have it, and lets go what was held for long enough.</summary>
public sealed class CanaryRound(
    IEditionHolds holds, IPusher pusher, IChatStore chats, IEnumerable<IChatPlatform> platforms, AnswerSender sender, TimeProvider time)
{
    /// <summary>Does what is to be done now; mostly nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var held = await holds.ListAsync(ct);
        foreach (var edition in held.Where(edition => edition is { IsShown: false, Canary: not null }))
            await ShowAsync(edition, ct);
        if (held.Any(edition => edition.Until is not null))
            await holds.ReleaseDueAsync(Instant.FromDateTimeOffset(time.GetUtcNow()), ct);
    }

    // Noted before it is asked: a question that got lost is better than one that comes with every look, and without an answer it goes out anyhow.
    private async Task ShowAsync(HeldEdition held, CancellationToken ct)
    {
        var chat = await chats.FindAsync(held.Canary!.Value, ct);
        if (chat is not null)
            await pusher.PushAheadAsync(chat.Id, ct);
        await holds.ShownAsync(held.EditionId, ct);
        if (chat is not null && platforms.FirstOrDefault(known => known.Name == chat.Address.Platform) is { } platform)
            await AskAsync(held, chat, platform, ct);
    }

    private async Task AskAsync(HeldEdition held, Chat chat, IChatPlatform platform, CancellationToken ct)
    {
        var texts = Texts.For(chat.Settings.Language);
        var until = held.Until is { } at ? ChatClock.Time(at, chat.Settings.TimeZone) : "";
        var question = new Draft()
            .Paragraph(texts.AdminCanaryShows(texts.EditionTitle(held.Date, held.Source), until))
            .Row(Button(texts.AdminReleaseButton, "release"), Button(texts.AdminHoldButton, "hold"), Button(texts.AdminDropButton, "drop"))
            .Message;
        await sender.SendAsync(
            chat.Address, new(platform.Dialect.Render(question), Silent: false, $"n{Guid.NewGuid():N}"[..25]), platform.SendAsync, ct);

        Rendering.Button Button(string label, string word) => Press.Say(label, $"/{CommandNames.Admin} {word} {IsoDate.Of(held.Date)} #{held.EditionId}");
    }
}
