using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What is to be sent: planned, rendered once, and kept. Everything in it survives a crash; sending is <see cref="IDeliveryQueue"/>'s.</summary>
public interface IOutbox
{
    /// <summary>
    /// Plans pushes: deliveries are written and the chats' cursors moved in one transaction, so that nothing is lost or planned twice.
    /// </summary>
    Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct);

    /// <summary>The bodies that planned deliveries refer to and that are not rendered yet.</summary>
    Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct);

    /// <summary>Keeps a body's rendering, shared by all deliveries that refer to it.</summary>
    Task SaveBodyAsync(long bodyId, string content, CancellationToken ct);

    /// <summary>
    /// When the next delivery of these platforms or the next chat falls due; null when nothing waits. Deliveries of other platforms,
    /// such as a local chat's while no command line is open, do not count: nobody here could send them.
    /// </summary>
    Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct);

    /// <summary>The edition that a message of ours in a chat showed; null when the message is unknown.</summary>
    Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct);
}

/// <summary>Which chats to plan for, and when.</summary>
/// <param name="Now">The instant by which a chat is due.</param>
/// <param name="Mode">Who gets what.</param>
/// <param name="ChatId">Only this chat; null for all.</param>
/// <param name="DryRun">Report, and change nothing.</param>
/// <param name="CatchUpDays">Editions of more days ago are no longer pushed, except what a source published last.</param>
public sealed record PlanRequest(
    Instant Now, PlanMode Mode, long? ChatId = null, bool DryRun = false, int CatchUpDays = PushRules.DefaultCatchUpDays)
{
    /// <summary>Whether what operators hold back is pushed all the same: to the chat that has it before the others.</summary>
    public bool IgnoresHolds { get; init; }
}

/// <summary>What pushes keep to, from the configuration, which may change it while the bot runs.</summary>
/// <param name="CatchUpDays">How many days of editions a chat gets that missed some; at least 1.</param>
public sealed record PushRules(int CatchUpDays = PushRules.DefaultCatchUpDays)
{
    /// <summary>A week.</summary>
    public const int DefaultCatchUpDays = 7;

    /// <summary>How many days of editions a chat gets that missed some; at least 1.</summary>
    public int CatchUpDays { get; set; } = CatchUpDays;
}

/// <summary>Who gets what in a plan.</summary>
public enum PlanMode
{
    /// <summary>
    /// Active chats whose local time has come or passed without news, and those that want editions on arrival: the new papers since their
    /// cursor, outside their quiet hours and once for each local day.
    /// </summary>
    Due,

    /// <summary>All active chats, whatever the hour: what they were not pushed since they subscribed, and at least the latest edition.</summary>
    Now,
}

/// <summary>What a plan brings.</summary>
/// <param name="Chats">How many chats get something.</param>
/// <param name="Messages">What they get, one a category and edition; filled for a dry run only.</param>
/// <param name="Deliveries">How many messages that is.</param>
public sealed record PlanOutcome(int Chats, int Deliveries, IReadOnlyList<PlannedMessage> Messages);

/// <summary>One planned message.</summary>
/// <param name="Category">Empty where there is only the notice that nothing is new; <see cref="ForYou.Place"/> where it brings what the chat follows.</param>
/// <param name="Scope">Which of the category's papers it shows.</param>
/// <param name="Papers">How many those are.</param>
public sealed record PlannedMessage(ChatAddress Chat, Edition Edition, string Category, PaperScope Scope, int Papers)
{
    /// <summary>Which papers it shows; null for all of the scope.</summary>
    public Selection? Selection { get; init; }
}

/// <summary>A message body: the same for all chats with the same edition, category, scope, notice, language, layout and dialect.</summary>
/// <param name="Category">Empty where there is only a notice, and <see cref="RoundUpSign"/> with its number for a round-up; <see cref="ForYou.Place"/> where it brings what chats follow.</param>
public sealed record Body(
    long Id, Edition Edition, string Category, PaperScope Scope, string Language, Layout Layout, string Dialect, PushNotice Notice = PushNotice.None)
{
    /// <summary>What stands before the number of a round-up or an announcement; no category begins so.</summary>
    public const char RoundUpSign = '#';

    /// <summary>The round-up that the message brings, which is one chat's alone; null where it brings papers of an edition.</summary>
    public long? RoundUp => Notice is PushNotice.RoundUp ? Number : null;

    /// <summary>The announcement that the message is; null where it brings papers.</summary>
    public long? Announcement => Notice is PushNotice.Announcement ? Number : null;

    private long Number => long.Parse(Category.AsSpan(1), CultureInfo.InvariantCulture);

    /// <summary>Which papers it shows; null for all of the scope. Part of what makes it the same.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Whose order its papers have, which is one chat's alone; null where they stand by number, also when what was taught has been forgotten since.</summary>
    public BodyOrder? Order { get; init; }
}

/// <summary>An order that a chat taught.</summary>
/// <param name="Version">The votes that it is made of, as in a <see cref="Learning.Taste"/>.</param>
public sealed record BodyOrder(long ChatId, long Version);

/// <summary>What a push says beside its papers; the first message of a push says it.</summary>
public enum PushNotice
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It brings several days, the newest first.</summary>
    CatchUp = 1,

    /// <summary>The same, and there were older ones that it leaves out.</summary>
    CatchUpWithoutOlder = 2,

    /// <summary>There is nothing new, for a chat that wants to be told; the message has no papers.</summary>
    NothingNew = 3,

    /// <summary>It is the weekly round-up of what was put forward in the chat.</summary>
    RoundUp = 4,

    /// <summary>It is a word of the operators to all chats.</summary>
    Announcement = 5,
}
