using DigestBot.Core.Chats;
using DigestBot.Core.Together;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Chats;

/// <summary>A chat with its profile, as it is selected. The id is the chat's.</summary>
internal sealed class ChatRow : ProfileRow
{
    /// <summary>Selects such rows; the chat is <c>c</c>.</summary>
    public const string Select = """
        SELECT c.id AS Id, c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread, c.title AS Title, c.keeper AS Keeper,
            p.dialect AS Dialect, p.language AS Language, p.time_zone AS TimeZone, p.delivery_time AS DeliveryTime, p.days AS Days,
            p.quiet_from AS QuietFrom, p.quiet_until AS QuietUntil, p.tells_nothing_new AS TellsNothingNew, p.layout AS Layout,
            c.silent AS Silent, c.has_taste AS HasTaste, c.state AS State, c.served_on AS ServedOn, c.left_out AS LeftOut,
            c.round_up_day AS RoundUpDay, c.round_up_time AS RoundUpTime, c.round_up_due AS RoundUpDue, c.rounded_up_on AS RoundedUpOn
        FROM chat c JOIN profile p ON p.id = c.profile_id
        """;

    public bool Silent { get; init; }

    public bool HasTaste { get; init; }

    public ChatState State { get; init; }

    public required string ServedOn { get; init; }

    public required string Platform { get; init; }

    public required string ChatId { get; init; }

    public required string Thread { get; init; }

    public bool LeftOut { get; init; }

    public string? Title { get; init; }

    public string? Keeper { get; init; }

    public IsoDayOfWeek? RoundUpDay { get; init; }

    public LocalTime? RoundUpTime { get; init; }

    public Instant? RoundUpDue { get; init; }

    public required string RoundedUpOn { get; init; }

    public RoundUp? RoundUp => RoundUpDay is { } day && RoundUpTime is { } time ? new(day, time) : null;

    public LocalDate? RoundedUpDay => RoundedUpOn is "" ? null : LocalDatePattern.Iso.Parse(RoundedUpOn).Value;

    public Chat ToChat() => new(Id, new(Platform, ChatId, Thread), new()
    {
        Language = Language,
        TimeZone = TimeZone,
        DeliveryTime = DeliveryTime,
        Days = Days,
        Quiet = Quiet,
        TellsNothingNew = TellsNothingNew,
        Layout = Layout,
        Silent = Silent,
        HasTaste = HasTaste,
        RoundUp = RoundUp,
    }, State, ServedOn is "" ? null : LocalDatePattern.Iso.Parse(ServedOn).Value)
    {
        HasLeftOut = LeftOut,
        Title = Title,
        Keeper = Keeper,
    };
}
