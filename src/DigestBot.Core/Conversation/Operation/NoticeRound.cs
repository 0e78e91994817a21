using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Languages;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Tells operators in their own chats what is odd about what sources brought, or did not bring, once.</summary>
public sealed class NoticeRound(
    Operators operators, ISourceJournal journal, IChatStore chats, IEnumerable<IChatPlatform> platforms, AnswerSender sender)
{
    // A folder full of broken files is one message, not hundreds of lines.
    private const int MostListed = 10;

    /// <summary>Tells what was not told yet; mostly nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var notices = await journal.UntoldAsync(ct);
        if (notices is [])
            return;
        List<SendResult> results = [];
        foreach (var person in operators.People)
            if (platforms.FirstOrDefault(known => known.Name == person.Platform) is { } platform && platform.PrivateChatOf(person.PersonId) is { } home)
                results.Add(await TellAsync(notices, platform, home, ct));
        // Told twice after a crash is better than never. Who cannot be told by then, but later, is told with the next look, if nobody else was.
        if (!results.Exists(IsForLater) || results.Exists(result => result is SendResult.Sent or SendResult.Done))
            await journal.ToldAsync(notices, ct);
    }

    private static bool IsForLater(SendResult result) => result is SendResult.RetryAfter or SendResult.Unavailable;

    private async Task<SendResult> TellAsync(IReadOnlyList<SourceNotice> notices, IChatPlatform platform, ChatAddress home, CancellationToken ct)
    {
        var texts = Texts.For((await chats.FindAsync(home, ct))?.Settings.Language ?? "en");
        var message = new Draft()
            .Heading(texts.AdminSources)
            .Lines([.. notices.Take(MostListed).Select(notice => Line(notice, texts)), .. More(notices.Count - MostListed, texts)])
            .Row(Press.Turn(texts.AdminStatusButton, $"/{CommandNames.Admin}"))
            .Message;
        return await sender.SendAsync(home, new(platform.Dialect.Render(message), Silent: false, $"n{Guid.NewGuid():N}"[..25]), platform.SendAsync, ct);
    }

    /// <summary>What is odd, in a line.</summary>
    internal static string Line(SourceNotice notice, Texts texts) => $"{notice.Source} · {Excerpt.Of(notice.Subject)} · {What(notice.Kind, texts)}";

    private static string What(SourceNoticeKind kind, Texts texts) => kind switch
    {
        SourceNoticeKind.Missing => texts.AdminNoticeMissing,
        SourceNoticeKind.Empty => texts.AdminNoticeEmpty,
        SourceNoticeKind.Repeated => texts.AdminNoticeRepeated,
        SourceNoticeKind.Shrunken => texts.AdminNoticeShrunken,
        SourceNoticeKind.Small => texts.AdminNoticeSmall,
        SourceNoticeKind.Damaged => texts.AdminNoticeDamaged,
        _ => texts.AdminNoticeUnreadable,
    };

    private static IEnumerable<string> More(int count, Texts texts) => count > 0 ? [texts.AdminMoreNotices(count)] : [];
}
