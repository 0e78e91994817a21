using DigestBot.Core.Chats;
using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>What chats have in common, as it is selected.</summary>
internal class ProfileRow
{
    /// <summary>Its columns, where no other table has columns of these names.</summary>
    public const string Columns = """
        id AS Id, language AS Language, layout AS Layout, dialect AS Dialect, time_zone AS TimeZone, delivery_time AS DeliveryTime, days AS Days,
        quiet_from AS QuietFrom, quiet_until AS QuietUntil, tells_nothing_new AS TellsNothingNew
        """;

    public long Id { get; init; }

    public required string Dialect { get; init; }

    public required string Language { get; init; }

    public required string TimeZone { get; init; }

    public LocalTime? DeliveryTime { get; init; }

    public Weekdays Days { get; init; }

    public LocalTime? QuietFrom { get; init; }

    public LocalTime? QuietUntil { get; init; }

    public bool TellsNothingNew { get; init; }

    public Layout Layout { get; init; }

    public DeliveryPlan ToPlan() => new(TimeZone, DeliveryTime, Days, Quiet);

    protected QuietHours? Quiet => QuietFrom is { } from && QuietUntil is { } until ? new(from, until) : null;
}
