using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Adapters;

/// <summary>Hears everything that a process gives away about its calls: logs, the framework's events, activities and metrics.</summary>
internal sealed class Eavesdropper : EventListener, ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _heard = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    public Eavesdropper()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Note($"{activity.DisplayName} {Pairs(activity.TagObjects)} {Pairs(activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note($"{instrument.Name} {Pairs(tags.ToArray())}"));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note($"{instrument.Name} {Pairs(tags.ToArray())}"));
        _metrics.Start();
    }

    public string Everything => string.Join('\n', _heard);

    public void Note(object said) => _heard.Enqueue(said.ToString()!);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Note(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Note($"{formatter(state, exception)} {exception}");

    public override void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // The server under test is in this process as well; it may know the token.
        if (eventSource.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Security")
            EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _heard?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");

    private static string Pairs<T>(IEnumerable<KeyValuePair<string, T>> pairs) => string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"));
}
