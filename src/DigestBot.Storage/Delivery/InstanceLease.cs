using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>
/// Which process plans and sends: a row that says who and until when, and the operating system's lock on a file beside the database, which
/// ends with its process, so that nobody has to wait for the lease of one that crashed.
/// </summary>
internal sealed class InstanceLease(Database database, TimeProvider time) : IInstanceLease, IDisposable
{
    private FileStream? _lock;

    public async Task<InstanceHolder> ClaimAsync(string owner, Duration lasts, CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (!Lock())
            return await database.ReadAsync(Find, ct) ?? new("another process", now + lasts);
        var holder = await database.WriteAsync(connection => Claim(connection, new(owner, now + lasts), now), ct);
        if (holder.Owner != owner)
            Unlock();
        return holder;
    }

    public async Task ReleaseAsync(string owner, CancellationToken ct)
    {
        await database.ExecuteAsync("DELETE FROM instance_lease WHERE owner = @owner", new { owner }, ct);
        Unlock();
    }

    public void Dispose() => Unlock();

    // On this machine the file's lock decides, and whoever has it may follow a holder that is gone. On another machine, where it may mean
    // nothing, the lease has to end first.
    private static InstanceHolder Claim(SqliteConnection connection, InstanceHolder claim, Instant now)
    {
        if (Find(connection) is { } holder && holder.ExpiresAt > now && Machine(holder.Owner) != Machine(claim.Owner))
            return holder;
        connection.Execute("""
            INSERT INTO instance_lease (id, owner, expires_at) VALUES (1, @Owner, @ExpiresAt)
            ON CONFLICT DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
            """, claim);
        return claim;
    }

    private static InstanceHolder? Find(SqliteConnection connection) =>
        connection.QuerySingleOrDefault<Row>("SELECT owner AS Owner, expires_at AS ExpiresAt FROM instance_lease") is { } row
            ? new(row.Owner, row.ExpiresAt)
            : null;

    private static string Machine(string owner) => owner.Split(':')[0];

    private bool Lock()
    {
        try
        {
            _lock ??= new FileStream($"{database.Path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Unlock()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private sealed class Row
    {
        public required string Owner { get; init; }

        public Instant ExpiresAt { get; init; }
    }
}
