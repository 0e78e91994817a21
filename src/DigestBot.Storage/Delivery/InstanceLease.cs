using System.Collections.Concurrent;
using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>
/// Which process has a duty: a row that says who and until when, and the operating system's lock on a file beside the database, which ends
/// with its process, so that nobody has to wait for the lease of one that crashed.
/// </summary>
internal sealed class InstanceLease(Database database, TimeProvider time) : IInstanceLease, IDisposable
{
    private readonly ConcurrentDictionary<string, FileStream> _locks = [];

    public async Task<InstanceHolder> ClaimAsync(string duty, string owner, Duration lasts, CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (!Lock(duty))
            return await database.ReadAsync(connection => Find(connection, duty), ct) ?? new("another process", now + lasts);
        var holder = await database.WriteAsync(connection => Claim(connection, duty, new(owner, now + lasts), now), ct);
        if (holder.Owner != owner)
            Unlock(duty);
        return holder;
    }

    public async Task ReleaseAsync(string duty, string owner, CancellationToken ct)
    {
        await database.WriteAsync(connection =>
            connection.Execute("DELETE FROM instance_lease WHERE duty = @duty AND owner = @owner", new { duty, owner }), ct);
        Unlock(duty);
    }

    public void Dispose()
    {
        foreach (var duty in _locks.Keys)
            Unlock(duty);
    }

    // On this machine the file's lock decides, and whoever has it may follow a holder that is gone. On another machine, where it may mean
    // nothing, the lease has to end first.
    private static InstanceHolder Claim(SqliteConnection connection, string duty, InstanceHolder claim, Instant now)
    {
        if (Find(connection, duty) is { } holder && holder.ExpiresAt > now && Machine(holder.Owner) != Machine(claim.Owner))
            return holder;
        connection.Execute("""
            INSERT INTO instance_lease (duty, owner, expires_at) VALUES (@duty, @Owner, @ExpiresAt)
            ON CONFLICT DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
            """, new { duty, claim.Owner, claim.ExpiresAt });
        return claim;
    }

    private static InstanceHolder? Find(SqliteConnection connection, string duty) =>
        connection.QuerySingleOrDefault<InstanceHolder>("SELECT owner AS Owner, expires_at AS ExpiresAt FROM instance_lease WHERE duty = @duty", new { duty });

    private static string Machine(string owner) => owner.Split(':')[0];

    private bool Lock(string duty)
    {
        if (_locks.ContainsKey(duty))
            return true;
        if (DutyLock.TryTake(database.Path, duty) is not { } file)
            return false;
        _locks[duty] = file;
        return true;
    }

    private void Unlock(string duty)
    {
        if (_locks.TryRemove(duty, out var file))
            file.Dispose();
    }
}
