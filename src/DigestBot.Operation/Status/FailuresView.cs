namespace DigestBot.Operation.Status;

/// <summary>What went wrong for good, and whom nothing can be sent to.</summary>
internal static class FailuresView
{
    public static Html Of(StatusTexts texts, StatusReport report) => Frame.Card(
        texts.Failures, report.GivenUp > report.DeadLetters.Count ? texts.More(report.GivenUp - report.DeadLetters.Count) : "",
        Frame.List(
            report.DeadLetters.Select(letter => Frame.Line(
                isWell: false, texts.GivenUp(Platforms.Chat(letter.Chat), letter.Category),
                $"{StatusTexts.Day(letter.Edition)} · {texts.Tried(letter.Attempts)} · {texts.Since(letter.At, report.Now)}", letter.Reason))
            .Concat(report.Notices.Select(notice => Frame.Line(
                isWell: false, notice.Source, $"{notice.Subject} · {texts.Since(notice.At, report.Now)}", notice.Text))),
            texts.NoFailures));

    public static Html Suspended(StatusTexts texts, StatusReport report) => Frame.Card(
        texts.Suspended, report.SuspendedChats > report.Suspended.Count ? texts.More(report.SuspendedChats - report.Suspended.Count) : "",
        Frame.List(
            report.Suspended.Select(chat => Frame.Line(
                isWell: false, chat.Title ?? Platforms.Chat(chat.Chat),
                string.Join(" · ", ((string?[])[chat.Title is null ? null : Platforms.Chat(chat.Chat), chat.Since is { } since ? texts.Since(since, report.Now) : null]).OfType<string>()),
                chat.Reason ?? texts.UnknownReason)),
            texts.NoSuspended));
}
