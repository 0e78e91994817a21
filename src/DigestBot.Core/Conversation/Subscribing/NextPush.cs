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
        : Describe(chat.Settings, texts);

    private string Describe(ChatSettings settings, Texts texts) =>
        settings.DeliveryTime is { } time && clock.NextDay(settings) is { } day
            ? texts.NextPush(texts.Day(day), ClockTime.Format(time), settings.TimeZone)
            : texts.NextPushOnArrival;
}
