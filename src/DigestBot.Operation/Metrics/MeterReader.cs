using System.Diagnostics.Metrics;
using DigestBot.Core.Metering;

namespace DigestBot.Operation.Metrics;

/// <summary>Listens to the bot's meter from the start on, and writes down what it says when Prometheus asks.</summary>
internal sealed class MeterReader : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public MeterReader(BotMeter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // By itself and not by its name: a process may have several bots.
            if (ReferenceEquals(instrument.Meter, meter.Meter))
                listener.EnableMeasurementEvents(instrument, Add(instrument));
        };
        _listener.SetMeasurementEventCallback<long>((_, value, labels, family) => ((Family)family!).Record(value, labels));
        _listener.SetMeasurementEventCallback<double>((_, value, labels, family) => ((Family)family!).Record(value, labels));
        _listener.Start();
    }

    /// <summary>All that was measured up to now.</summary>
    public string Read()
    {
        var text = new PrometheusText();
        lock (_lock)
        {
            foreach (var family in _families.Values)
                family.Refresh();
            _listener.RecordObservableInstruments();
            foreach (var family in _families.Values)
                family.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private Family Add(Instrument instrument)
    {
        var family = new Family(instrument);
        lock (_lock)
            _families[family.Name] = family;
        return family;
    }
}
