using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
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
/// <param name="NextDue">The next push of a local time in an IANA zone, strictly after <paramref name="Now"/>.</param>
/// <param name="ChatId">Only this chat; null for all.</param>
/// <param name="DryRun">Report, and change nothing.</param>
public sealed record PlanRequest(Instant Now, PlanMode Mode, Func<LocalTime, string, Instant> NextDue, long? ChatId = null, bool DryRun = false);

/// <summary>Who gets what in a plan.</summary>
public enum PlanMode
{
    /// <summary>Active chats whose local time has come, and those that want editions on arrival: the new papers since their cursor.</summary>
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
/// <param name="Scope">Which of the category's papers it shows.</param>
/// <param name="Papers">How many those are.</param>
public sealed record PlannedMessage(ChatAddress Chat, Edition Edition, string Category, PaperScope Scope, int Papers);

/// <summary>A message body: the same for all chats with the same edition, category, scope, language, layout and dialect.</summary>
public sealed record Body(long Id, Edition Edition, string Category, PaperScope Scope, string Language, Layout Layout, string Dialect);
