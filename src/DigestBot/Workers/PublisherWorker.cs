using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>Looks at a publisher regularly and brings in what it has.</summary>
internal sealed partial class PublisherWorker(
    WatchedSource source, PublisherLook looks, LookPace pace, ISourceJournal journal, MissingCheck missing, IntakeGate gate, Calendar calendar, TimeProvider time,
    ILogger<PublisherWorker> logger) : BackgroundService
{
    private string? _trouble;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await Task.Delay((await TurnAsync(stoppingToken)).ToTimeSpan(), time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
        finally
        {
            gate.Release(source.Name);
        }
    }

    /// <summary>Looks once, and says how long to wait before the next time.</summary>
    private async Task<Duration> TurnAsync(CancellationToken ct)
    {
        try
        {
            if ((await journal.StateAsync(source.Name, ct)).NotBefore is { } notBefore && notBefore > calendar.Now)
                return notBefore - calendar.Now;
            var look = await looks.LookAsync(ct);
            var wait = pace.After(look, Random.Shared.NextDouble());
            await journal.LookedAsync(source.Name, look.Trouble?.Reason, look.Trouble?.RetryAfter is null ? null : calendar.Now + wait, ct);
            Tell(look.Trouble?.Reason, wait);
            if (look.Trouble is null)
                await missing.CheckAsync(source, ct);
            return wait;
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            var wait = pace.After(new(new(trouble.GetType().Name, StopsAll: true)), Random.Shared.NextDouble());
            Tell(Advice.For(trouble), wait);
            return wait;
        }
        finally
        {
            gate.Release(source.Name);
        }
    }

    // Said when it changes, not at every look.
    private void Tell(string? trouble, Duration wait)
    {
        if (trouble is not null && trouble != _trouble)
            LogTrouble(source.Name, trouble, Math.Ceiling(wait.TotalSeconds));
        else if (trouble is null && _trouble is not null)
            LogRecovered(source.Name);
        _trouble = trouble;
    }

    [LoggerMessage(LogLevel.Warning, "Source {Source}: {Trouble}. It is tried again, next in {Seconds} s.")]
    private partial void LogTrouble(string source, string trouble, double seconds);

    [LoggerMessage(LogLevel.Information, "Source {Source}: all is well again.")]
    private partial void LogRecovered(string source);
}
