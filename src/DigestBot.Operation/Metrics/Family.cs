using System.Diagnostics.Metrics;

namespace DigestBot.Operation.Metrics;

/// <summary>All that one instrument has measured.</summary>
internal sealed class Family(Instrument instrument)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<double>? _steps = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries;

    public string Name { get; } = PrometheusText.Name(instrument.Name, instrument.Unit, IsCounting(instrument));

    public string Help => instrument.Description ?? "";

    public string Type => _steps is not null ? "histogram" : IsCounting(instrument) ? "counter" : "gauge";

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var key = PrometheusText.Labels(labels);
        lock (_lock)
        {
            if (!_series.TryGetValue(key, out var series))
                _series[key] = series = new(_steps);
            if (_steps is not null)
                series.Observe(value);
            else if (instrument.IsObservable)
                series.Set(value);
            else
                series.Add(value);
        }
    }

    /// <summary>Forgets what is asked for anew at each reading, so that what is no more does not stay.</summary>
    public void Refresh()
    {
        if (!instrument.IsObservable)
            return;
        lock (_lock)
            _series.Clear();
    }

    public void Write(PrometheusText text)
    {
        lock (_lock)
        {
            if (_series.Count > 0)
                text.Write(this, _series);
        }
    }

    private static bool IsCounting(Instrument instrument) =>
        instrument is Counter<long> or ObservableCounter<long> or ObservableCounter<double>;
}
