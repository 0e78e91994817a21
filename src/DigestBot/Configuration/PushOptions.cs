using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DigestBot.Core;
using DigestBot.Core.Delivery;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DigestBot.Configuration;

/// <summary>When a chat is pushed to that has not chosen for itself, and what one gets that missed some days.</summary>
internal sealed class PushOptions
{
    [LocalTimeOfDay]
    public string DefaultTime { get; set; } = "09:00";

    [IanaTimeZone]
    public string DefaultTimeZone { get; set; } = "UTC";

    /// <summary>How many days it is remembered what was delivered.</summary>
    [Between(1, 3650)]
    public int RetentionDays { get; set; } = 30;

    /// <summary>After how many days a chat is deleted that blocked the bot, or cannot be written to.</summary>
    [Between(1, 3650)]
    public int PurgeSuspendedDays { get; set; } = 180;

    /// <summary>How many days of editions a chat gets that missed some.</summary>
    [Between(1, 60)]
    public int CatchUpDays { get; set; } = PushRules.DefaultCatchUpDays;
}

[OptionsValidator]
internal sealed partial class PushOptionsValidator : IValidateOptions<PushOptions>;

/// <summary>Lets through hours and minutes, 00:00 to 23:59.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalTimeOfDayAttribute() : ValidationAttribute("is not a time of day such as 09:00")
{
    public override bool IsValid(object? value) =>
        TimeOnly.TryParseExact(value as string, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>Lets through the zones of the IANA database.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IanaTimeZoneAttribute() : ValidationAttribute("is not a time zone such as Europe/Berlin or UTC")
{
    public override bool IsValid(object? value) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(value as string ?? "") is not null;
}
