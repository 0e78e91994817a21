using System.Diagnostics;
using System.Diagnostics.Metrics;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Metering;
using NodaTime;

namespace DigestBot.Operation.Metrics;

/// <summary>Adds to the bot's meter what is known without being told: what is stored, what waits, how the sources are, and the process itself.</summary>
internal sealed class BotInstruments
{
    private readonly DeliveryProgress _progress;
    private readonly Snapshots _snapshots;

    public BotInstruments(BotMeter meter, DeliveryProgress progress, Snapshots snapshots, OperatedBot bot)
    {
        (_progress, _snapshots) = (progress, snapshots);
        AddDelivery(meter.Meter);
        AddStock(meter.Meter);
        AddSources(meter.Meter);
        AddProcess(meter.Meter, bot);
    }

    private void AddDelivery(Meter meter)
    {
        meter.CreateObservableGauge(
            "digestbot.deliveries", () => Each(shot => shot.Census.Deliveries, row => Labelled(
                row.Deliveries, (BotMeter.Platform, row.Platform), ("state", row.State.ToString().ToLowerInvariant()))),
            description: "Messages that have not arrived, by how they stand.");
        meter.CreateObservableGauge(
            "digestbot.delivery.oldest_age", () => Reports(report => report.OldestAge.TotalSeconds), "s", "How long the oldest message has waited that is still to be sent.");
        meter.CreateObservableCounter(
            "digestbot.messages.sent", () => Reports(report => report.Sent), description: "Messages of pushes that arrived, since the start.");
        meter.CreateObservableGauge(
            "digestbot.messages.per_second", () => Reports(report => report.PerSecond), description: "Messages of pushes that arrived each second, over the last half minute.");
        meter.CreateObservableCounter(
            "digestbot.platform.waits", () => Reports(report => report.Waits), description: "How often a platform asked to wait (429), since the start.");
    }

    private void AddStock(Meter meter)
    {
        meter.CreateObservableGauge("digestbot.editions", () => One(shot => shot.Census.Editions), description: "Editions stored, in all languages.");
        meter.CreateObservableGauge("digestbot.papers", () => One(shot => shot.Census.Papers), description: "Papers stored, each once.");
        meter.CreateObservableGauge(
            "digestbot.edition.latest_timestamp",
            () => One(shot => shot.Census.Latest?.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds()),
            "s", "The day of the newest edition.");
        meter.CreateObservableGauge(
            "digestbot.chats", () => Each(shot => shot.Census.Chats, row => Labelled(
                row.Chats, (BotMeter.Platform, row.Platform), ("state", row.State.ToString().ToLowerInvariant()))),
            description: "Chats the bot knows.");
    }

    private void AddSources(Meter meter)
    {
        meter.CreateObservableGauge(
            "digestbot.source.healthy", () => Each(shot => shot.Sources, row => Labelled(row.State.Trouble is null ? 1 : 0, ("source", row.Place.Name))),
            description: "Whether the last look at a source went well.");
        meter.CreateObservableGauge(
            "digestbot.source.last_success_timestamp", () => Each(
                shot => shot.Sources.Where(row => row.State.SucceededAt is not null),
                row => Labelled(row.State.SucceededAt!.Value.ToUnixTimeSeconds(), ("source", row.Place.Name))),
            "s", "When a look at a source last went well.");
    }

    // Under the names that Prometheus's own clients use.
    private static void AddProcess(Meter meter, OperatedBot bot)
    {
        var process = Process.GetCurrentProcess();
        var started = Instant.FromDateTimeUtc(process.StartTime.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000.0;
        meter.CreateObservableGauge("process.start_time", () => started, "s", "When the process started, in seconds since 1970.");
        meter.CreateObservableGauge("process.resident_memory", () => Environment.WorkingSet, "By", "Memory in use.");
        meter.CreateObservableCounter("process.cpu_seconds", () => Environment.CpuUsage.TotalTime.TotalSeconds, description: "Processor time used.");
        meter.CreateObservableGauge("digestbot.build_info", () => Labelled(1, ("version", bot.Version)), description: "Which version this is.");
    }

    private IEnumerable<Measurement<long>> One(Func<Snapshot, long?> value) =>
        _snapshots.Last is { } shot && value(shot) is { } number ? [new(number)] : [];

    private IEnumerable<Measurement<long>> Each<T>(Func<Snapshot, IEnumerable<T>> rows, Func<T, Measurement<long>> measure) =>
        _snapshots.Last is { } shot ? rows(shot).Select(measure) : [];

    private IEnumerable<Measurement<long>> Reports(Func<ProgressReport, long> value) =>
        _progress.Reports.Select(report => Labelled(value(report), (BotMeter.Platform, report.Platform)));

    private IEnumerable<Measurement<double>> Reports(Func<ProgressReport, double> value) =>
        _progress.Reports.Select(report => new Measurement<double>(value(report), KeyValuePair.Create<string, object?>(BotMeter.Platform, report.Platform)));

    private static Measurement<long> Labelled(long value, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var tags = new KeyValuePair<string, object?>[labels.Length];
        for (var index = 0; index < labels.Length; index++)
            tags[index] = new(labels[index].Name, labels[index].Value);
        return new(value, tags);
    }
}
