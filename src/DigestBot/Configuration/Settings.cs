using System.Globalization;
using DigestBot.Core.Operation;
using DigestBot.Discord;
using DigestBot.Operation;
using DigestBot.Sources;
using DigestBot.Storage;
using DigestBot.Telegram;
using DigestBot.WebChat;
using NodaTime;

namespace DigestBot.Configuration;

/// <summary>The whole configuration, bound and found to be sound.</summary>
internal sealed record Settings(
    StorageOptions Storage, IReadOnlyList<SourceOptions> Sources, FetchingOptions Fetching, PushOptions Push, WebChatOptions WebChat, TelegramOptions Telegram,
    DiscordOptions Discord, WebOptions Web, TelemetryOptions Telemetry, LimitOptions Limits, OperationOptions Operation)
{
    /// <summary>The sections that are the bot's own; <c>Logging</c> belongs to the framework.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Storage", "Sources", "Fetching", "Push", "WebChat", "Telegram", "Discord", "Web", "Telemetry", "Limits", "Operation", "Logging"];

    /// <summary>The day and hour of a chat that has not chosen, and the day of a digest that does not tell.</summary>
    /// <remarks>UTC needs no database of time zones, which takes a while to load.</remarks>
    public DateTimeZone Zone => Push.DefaultTimeZone == DateTimeZone.Utc.Id ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[Push.DefaultTimeZone];

    public LocalTime DeliveryTime => LocalTime.FromTimeOnly(TimeOnly.ParseExact(Push.DefaultTime, "HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Who may use /admin.</summary>
    public Operators Operators => new(OperationOptions.Read(Operation.Operators));

    /// <summary>The source that files brought by hand belong to, so that a file read both ways is one edition.</summary>
    public string ImportSource => Sources is [var first, ..] ? first.Name : "import";

    /// <summary>Where files that cannot be read are put.</summary>
    public string QuarantineFolder => string.IsNullOrWhiteSpace(Fetching.Quarantine)
        ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Storage.Path))!, "quarantine")
        : Path.GetFullPath(Fetching.Quarantine);

    /// <summary>Reads it, or fails with all of its mistakes at once.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        var reader = new SectionReader(configuration);
        var settings = new Settings(
            reader.Read("Storage", new StorageOptionsValidator()),
            reader.ReadList("Sources", new SourceOptionsValidator()),
            reader.Read("Fetching", new FetchingOptionsValidator()),
            reader.Read("Push", new PushOptionsValidator()),
            reader.Read("WebChat", new WebChatOptionsValidator()),
            reader.Read("Telegram", new TelegramOptionsValidator()),
            reader.Read("Discord", new DiscordOptionsValidator()),
            reader.Read("Web", new WebOptionsValidator()),
            reader.Read("Telemetry", new TelemetryOptionsValidator()),
            reader.Read("Limits", new LimitOptionsValidator()),
            reader.Read("Operation", new OperationOptionsValidator()));
        CrossChecks.Run(settings, configuration, reader);
        reader.ThrowIfMistaken();
        return settings;
    }
}
