using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Says when the next push comes.</summary>
internal sealed class NextPush(ChatClock clock)
{
    /// <summary>A sentence with day, hour and zone; that pushes rest, for a chat that gets none.</summary>
    public string Describe(Chat chat, Texts texts) => chat.State is not ChatState.Active
        ? texts.PushesRest
        : clock.NextPush(chat) is { } at
            ? texts.NextPush(texts.Day(at.Date), ClockTime.Format(at.TimeOfDay), TimeZones.Display(chat.Settings.TimeZone))
            : texts.NextPushOnArrival;
}
