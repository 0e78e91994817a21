using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Operation.Status;

/// <summary>The words of the pages in one language.</summary>
internal sealed partial record StatusTexts
{
    private static readonly ZonedDateTimePattern Stamp = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm", DateTimeZoneProviders.Tzdb);
    private static readonly ZonedDateTimePattern Hour = ZonedDateTimePattern.CreateWithInvariantCulture("HH':'mm", DateTimeZoneProviders.Tzdb);

    public required string Code { get; init; }

    public required string OtherCode { get; init; }

    public required string Other { get; init; }

    public required string Tagline { get; init; }

    public required string ToChat { get; init; }

    public required string AllWell { get; init; }

    public required Func<int, string> Troubled { get; init; }

    /// <summary>From the hour it is now, the zone, and for how long it has run.</summary>
    public required Func<string, string, string, string> AsOf { get; init; }

    public required string Papers { get; init; }

    public required string Editions { get; init; }

    public required string Chats { get; init; }

    public required string Waiting { get; init; }

    public required string Sent { get; init; }

    public required string Push { get; init; }

    public required string NoPush { get; init; }

    public required Func<string, string, string> Progress { get; init; }

    public required Func<string, string> Rate { get; init; }

    public required Func<string, string, string> End { get; init; }

    public required string NoEnd { get; init; }

    public required Func<string, string> Oldest { get; init; }

    public required string Parts { get; init; }

    public required Func<string, string> Part { get; init; }

    public required string Works { get; init; }

    public required string NewPapers { get; init; }

    public required Func<int, string> LastDays { get; init; }

    public required string NoEditions { get; init; }

    public required Func<string, string, string> EditionCounts { get; init; }

    public required string Sources { get; init; }

    public required string NoSources { get; init; }

    public required Func<string, string> Looked { get; init; }

    public required string NeverLooked { get; init; }

    public required Func<string, string> Succeeded { get; init; }

    public required string Failures { get; init; }

    public required string NoFailures { get; init; }

    public required Func<string, string, string> GivenUp { get; init; }

    public required Func<int, string> Tried { get; init; }

    public required string Suspended { get; init; }

    public required string NoSuspended { get; init; }

    public required string UnknownReason { get; init; }

    public required Func<int, string> More { get; init; }

    public required string Trouble { get; init; }

    public required string KeyTitle { get; init; }

    public required string KeyText { get; init; }

    public required string KeyLabel { get; init; }

    public required string KeyOpen { get; init; }

    public required string KeyWrong { get; init; }

    public required string KeyTooOften { get; init; }

    public required string KeyNeeded { get; init; }

    public required string Elsewhere { get; init; }

    public required string Now { get; init; }

    public required Func<string, string> Ago { get; init; }

    public required Func<long, string> Seconds { get; init; }

    public required Func<long, string> Minutes { get; init; }

    public required Func<long, string> Hours { get; init; }

    public required Func<long, string> Days { get; init; }

    /// <summary>In the language the address asks for, else in the browser's.</summary>
    public static StatusTexts For(HttpRequest request)
    {
        var wanted = request.Query["lang"].ToString() is { Length: > 0 } asked
            ? asked
            : request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.ToString() ?? "";
        return wanted.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A day and hour.</summary>
    public static string At(Instant at, DateTimeZone zone) => Stamp.Format(at.InZone(zone));

    public static string HourOf(Instant at, DateTimeZone zone) => Hour.Format(at.InZone(zone));

    /// <summary>A length of time in its largest unit.</summary>
    public string Length(Duration length) => length.TotalMinutes < 1 ? Seconds((long)Math.Max(0, length.TotalSeconds))
        : length.TotalHours < 1 ? Minutes((long)length.TotalMinutes)
        : length.TotalDays < 1 ? Hours((long)length.TotalHours)
        : Days((long)length.TotalDays);

    /// <summary>How long ago something was.</summary>
    public string Since(Instant at, Instant now) => now - at < Duration.FromSeconds(5) ? Now : Ago(Length(now - at));
}
