using System.Globalization;
using DigestBot.Core.Delivery;
using DigestBot.Core.Operation;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Tells all chats something: first shown as it will be, then sent once that is confirmed.</summary>
internal sealed class AdminAnnouncements(IAnnouncements announcements, IPusher pusher, DeliverySignal signal, AdminLog log)
{
    public const string SendWord = "send-announcement";

    // Fits into one message of every platform, whatever must be escaped in it.
    private const int MostCharacters = 1500;

    public async Task<Reply> DraftAsync(CommandCall call, string text, CancellationToken ct)
    {
        if (text.Length is 0 or > MostCharacters)
            return Reply.Of(Draft.Of(text.Length == 0 ? call.Texts.AdminAnnounceHow : call.Texts.AdminAnnounceTooLong(MostCharacters)));
        var id = await announcements.DraftAsync(text, ct);
        var question = new Draft()
            .Paragraph(call.Texts.AdminAnnounceReally(await announcements.CountChatsAsync(ct)))
            .Row(Press.Say(call.Texts.AdminSendButton, string.Create(CultureInfo.InvariantCulture, $"/{CommandNames.Admin} {SendWord} {id}")))
            .Message;
        return new([AnnouncementView.Compose(text, call.Texts), question]);
    }

    // By a button alone: nobody means to tell everybody something by a slip.
    public async Task<Reply> SendAsync(CommandCall call, string number, CancellationToken ct)
    {
        if (call.Request.ButtonData is null || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await announcements.SendAsync(id, ct) is not { } chats)
            return Reply.Of(Draft.Of(call.Texts.AdminNotAnnounced));
        await log.NoteAsync(call, string.Create(CultureInfo.InvariantCulture, $"announcement {id} to {chats} chats"), ct);
        await pusher.RenderAsync(ct);
        signal.Wake();
        return Reply.Of(Draft.Of(call.Texts.AdminAnnounced(chats)));
    }
}
