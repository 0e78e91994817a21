using DigestBot.Core.Delivery;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>One push in a line: when it was planned, and what became of it.</summary>
internal static class PushLine
{
    public static string Of(PastPush push, CommandCall call)
    {
        var (texts, zone) = (call.Texts, call.Chat.Settings.TimeZone);
        return string.Join(" · ", Parts().OfType<string>());

        IEnumerable<string?> Parts()
        {
            var at = ChatClock.DayAndTime(push.PlannedAt, zone, texts);
            yield return push.Notice is PushNotice.NothingNew ? texts.PushWasWord(at) : texts.PushPlanned(at, push.Messages);
            yield return Sent(push, texts, push.SentAt is { } sent ? ChatClock.Time(sent, zone) : "");
            yield return push.Waiting > 0 ? texts.StillWaiting(push.Waiting) : null;
            yield return push is { Waiting: > 0, NextTry: { } next } ? texts.NextTry(ChatClock.Time(next, zone)) : null;
            yield return push.Failed > 0 ? texts.GivenUp(push.Failed) : null;
            yield return push.Attempts > push.Messages ? texts.TriedAgain(push.Attempts - push.Messages) : null;
            yield return push.Reason is { } reason ? texts.Because(Excerpt.Of(reason)) : null;
        }
    }

    private static string? Sent(PastPush push, Texts texts, string at) =>
        push.Sent == push.Messages ? texts.SentBy(at)
        : push.Sent > 0 ? texts.SentSome(push.Sent)
        : null;
}
