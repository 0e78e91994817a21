using DigestBot.Core.Scheduling;
using DigestBot.Core.Together;
using NodaTime;

namespace DigestBot.Core.Chats;

/// <summary>Where a chat is: unique in all the bot's world.</summary>
/// <param name="Platform">The adapter's name: <c>web</c>, <c>local</c>, <c>telegram</c>, <c>discord</c>.</param>
/// <param name="ChatId">The platform's id as text, since ids may be negative or exceed 63 bits.</param>
/// <param name="Thread">The topic or thread inside the chat; empty when there is none.</param>
public readonly record struct ChatAddress(string Platform, string ChatId, string Thread = "");

/// <summary>A chat the bot knows.</summary>
/// <param name="Id">The store's number for it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Settings">What it chose.</param>
/// <param name="State">Whether it gets pushes.</param>
/// <param name="ServedOn">The last local day whose push it got; null when it got none yet.</param>
public sealed record Chat(long Id, ChatAddress Address, ChatSettings Settings, ChatState State, LocalDate? ServedOn = null)
{
    /// <summary>Whether it was owed papers that had become too old to push, and no push has said so yet.</summary>
    public bool HasLeftOut { get; init; }

    /// <summary>What the platform calls it; null for a private chat, or where the platform never told.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The platform's id of the person who set it up or last changed something there: whom to tell when it cannot be written to. Null as long
    /// as nobody did either.
    /// </summary>
    public string? Keeper { get; init; }
}

/// <summary>What sort of chat it is.</summary>
public enum ChatKind
{
    /// <summary>One person's with the bot.</summary>
    Private = 0,

    /// <summary>Several people talk there.</summary>
    Group = 1,

    /// <summary>Few write and many read.</summary>
    Channel = 2,
}

/// <summary>Whether a chat gets pushes.</summary>
public enum ChatState
{
    /// <summary>It does.</summary>
    Active = 0,

    /// <summary>It asked for a pause.</summary>
    Paused = 1,

    /// <summary>The platform refuses messages to it; its settings are kept for its return.</summary>
    Suspended = 2,
}

/// <summary>What a chat chose.</summary>
public sealed record ChatSettings
{
    /// <summary>The language the bot speaks there: <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>An IANA time zone id.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The local time of the daily push; null means as soon as an edition arrives.</summary>
    public LocalTime? DeliveryTime { get; init; }

    /// <summary>The days on which pushes come.</summary>
    public Weekdays Days { get; init; } = Weekdays.Everyday;

    /// <summary>Hours in which no push comes; null when any hour will do.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Whether a day without news is told so at the delivery time.</summary>
    public bool TellsNothingNew { get; init; }

    /// <summary>How much of each paper a summary shows.</summary>
    public Layout Layout { get; init; }

    /// <summary>Pushes make no sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether thumbs on cards teach an order of its summaries.</summary>
    public bool HasTaste { get; init; } = true;

    /// <summary>When the weekly round-up of what was put forward comes; null where nobody asked for it.</summary>
    public RoundUp? RoundUp { get; init; }

    /// <summary>When pushes come.</summary>
    public DeliveryPlan Plan => new(TimeZone, DeliveryTime, Days, Quiet);
}

/// <summary>How much of each paper a summary shows.</summary>
public enum Layout
{
    /// <summary>Title, authors and TL;DR.</summary>
    Full = 0,

    /// <summary>Titles alone, more of them a page.</summary>
    Compact = 1,

    /// <summary>The full one with the papers' other parts folded below each, and formulas set, where the client can do that.</summary>
    Rich = 2,
}
