using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>
/// This process among those on one database: only the one that holds the lease plans by the clock and sends. It gives the lease back when it
/// stops; after a crash another follows at once or when the lease ends.
/// </summary>
public sealed partial class Instance(IInstanceLease lease, StorageTroubles troubles, TimeProvider time, ILogger<Instance> logger)
{
    private static readonly Duration Lasts = Duration.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NextTry = TimeSpan.FromSeconds(2);

    /// <summary>The duty to plan by the clock and to send.</summary>
    public const string Service = "service";

    private volatile bool _works;

    /// <summary>Whether it is this process that plans by the clock, sends and listens.</summary>
    public bool Works => _works;

    /// <summary>Names this run of the program as no other.</summary>
    public static string NameOfThisProcess { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>
    /// Does a piece of work that ends by itself, holding a duty for as long as that takes; false when another process has the duty. The work's own token
    /// ends when it is lost.
    /// </summary>
    public async Task<bool> TryDoAsync(string duty, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (await ClaimAsync(duty, ct) is not null)
            return false;
        try
        {
            await WhileHeldAsync(duty, work, ct);
            return true;
        }
        finally
        {
            await ReleaseAsync(duty);
        }
    }

    /// <summary>
    /// Does the work whenever this process holds the lease, until the token ends it. The work's own token ends when the lease is lost.
    /// </summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await WaitForLeaseAsync(stop);
            _works = true;
            var working = WhileHeldAsync(Service, work, stop);
            await working.ToTheEnd();
            _works = false;
            if (stop.IsCancellationRequested || working.IsFaulted)
            {
                await ReleaseAsync(Service);
                await working;
            }
        }
    }

    private async Task WhileHeldAsync(string duty, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var working = work(held.Token);
        await RenewAsync(duty, working, stop);
        // Here and now, not on some other thread: so nothing else happens between the end of the work and its last words.
        held.Cancel();
        await working;
    }

    // What cannot be given back ends with the process, or by itself.
    private async Task ReleaseAsync(string duty)
    {
        try
        {
            await lease.ReleaseAsync(duty, NameOfThisProcess, CancellationToken.None);
        }
        catch (StorageException trouble)
        {
            troubles.Tell(trouble);
        }
    }

    private async Task WaitForLeaseAsync(CancellationToken stop)
    {
        var said = "";
        while (await TryClaimSafelyAsync(Service, stop) is { } other)
        {
            if (said != other)
                LogOther(other);
            said = other;
            await Task.Delay(NextTry, time, stop);
        }

        if (said.Length > 0)
            LogTakesOver(said);
    }

    /// <summary>Returns when the lease is lost, the work has ended, or it is time to stop.</summary>
    private async Task RenewAsync(string duty, Task working, CancellationToken stop)
    {
        while (!working.IsCompleted && !stop.IsCancellationRequested)
        {
            await Task.WhenAny(working, Task.Delay(Renewal, time, stop));
            if (stop.IsCancellationRequested || working.IsCompleted)
                return;
            // While storage cannot be written, nobody else can take the lease either, and nothing new can be taken to be sent.
            if (await TryClaimSafelyAsync(duty, stop) is { Length: > 0 })
            {
                LogLost();
                return;
            }
        }
    }

    /// <summary>Null when the lease is ours, else who has it; nobody's name when storage could not tell.</summary>
    private async Task<string?> TryClaimSafelyAsync(string duty, CancellationToken ct)
    {
        try
        {
            return await ClaimAsync(duty, ct);
        }
        catch (StorageException trouble)
        {
            troubles.Tell(trouble);
            return "";
        }
    }

    private async Task<string?> ClaimAsync(string duty, CancellationToken ct) =>
        await lease.ClaimAsync(duty, NameOfThisProcess, Lasts, ct) is { Owner: var owner } && owner != NameOfThisProcess
            ? string.Join(", process ", owner.Split(':')[..^1])
            : null;

    [LoggerMessage(LogLevel.Warning, "Another DigestBot works on this database ({Other}). This one neither schedules nor sends nor listens until that one ends.")]
    private partial void LogOther(string other);

    [LoggerMessage(LogLevel.Information, "The other DigestBot ({Other}) has ended; this one schedules and sends now, and listens.")]
    private partial void LogTakesOver(string other);

    [LoggerMessage(LogLevel.Error, "Another DigestBot may have taken over this database. This one stops scheduling and sending.")]
    private partial void LogLost();
}
