using System.Collections.Concurrent;
using DigestBot.Core;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Search;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace DigestBot.Storage;

/// <summary>The database file: opens connections, runs work in transactions, and translates its troubles.</summary>
/// <remarks>
/// SQLite is not asynchronous: the provider's asynchronous methods run synchronously. So work here is plain synchronous code, short by design,
/// that starts only while its token is not cancelled; what waits asynchronously is the queue of writers.
/// </remarks>
public sealed class Database(StorageOptions options, TimeProvider time, ILogger<Database> logger) : IDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // SQLite has one writer at a time. Those of this process queue here, in order and cancellable, instead of polling the file's lock.
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly ConnectionFactory _connections = new(options);
    private PreparedConnection? _prepared;

    // To open a connection, with its settings, takes longer than most queries do: some stay open for the next.
    private const int MostIdle = 4;
    private readonly ConcurrentStack<PreparedConnection> _idle = [];

    /// <summary>The file, in full.</summary>
    internal string Path => _connections.Path;

    internal IReadOnlyList<Migration> Migrations { get; init; } = Migration.All;

    /// <summary>Creates the file if need be and brings its schema up to date.</summary>
    /// <exception cref="StorageException">It cannot be opened, or a newer version has written it; then it is left untouched.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        var engine = _connections.Prepare();
        if (engine.Warning is { } warning)
            logger.BundledSqliteServes(warning, engine.Version);
        var migrator = new Migrator(Migrations, _connections);
        var steps = await RetryAsync(() => migrator.Run(ct), ct);
        if (await new SearchBacklog(this).IndexAsync(ct) is > 0 and var papers)
            logger.PapersAreIndexed(papers);
        logger.DatabaseIsReady(_connections.Path, migrator.Newest, steps, engine.Version);
    }

    /// <summary>Runs work that only reads.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken ct) => ReadPreparedAsync(connection => work(connection.Plain), ct);

    /// <summary>Runs work that only reads, with statements that its connection keeps; for what is asked with nearly every answer.</summary>
    internal Task<T> ReadPreparedAsync<T>(Func<PreparedConnection, T> work, CancellationToken ct) => RetryAsync(() => Use(work), ct);

    /// <summary>Runs work in one transaction that holds the write lock from its start, so that what it read stays true.</summary>
    /// <param name="keep">Whether its changes are to stay; false for a rehearsal.</param>
    internal Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken ct, bool keep = true) =>
        InTurnAsync(() => Transact(work, keep), ct);

    /// <summary>Runs work in one transaction on the connection that keeps its statements; for what is done for every message.</summary>
    internal Task<T> WritePreparedAsync<T>(Func<PreparedConnection, T> work, CancellationToken ct) =>
        InTurnAsync(() => TransactPrepared(work), ct);

    /// <inheritdoc />
    public void Dispose()
    {
        _prepared?.Dispose();
        while (_idle.TryPop(out var connection))
            connection.Dispose();
        _writer.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            return await RetryAsync(work, ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    // Whatever went wrong on a connection, the next one begins without it.
    private T TransactPrepared<T>(Func<PreparedConnection, T> work)
    {
        var connection = _prepared ?? new(_connections.Open());
        _prepared = null;
        try
        {
            using var transaction = connection.Begin();
            var result = work(connection);
            transaction.CommitOrTellWhy();
            _prepared = connection;
            return result;
        }
        finally
        {
            if (_prepared is null)
                connection.Dispose();
        }
    }

    private T Transact<T>(Func<SqliteConnection, T> work, bool keep) => Use(connection =>
    {
        using var transaction = connection.Begin();
        var result = work(connection.Plain);
        if (keep)
            transaction.CommitOrTellWhy();
        return result;
    });

    // One on which something went wrong is not used again.
    private T Use<T>(Func<PreparedConnection, T> work)
    {
        var connection = _idle.TryPop(out var idle) ? idle : new(_connections.Open());
        var isSound = false;
        try
        {
            var result = work(connection);
            isSound = _idle.Count < MostIdle;
            return result;
        }
        finally
        {
            if (isSound)
                _idle.Push(connection);
            else
                connection.Dispose();
        }
    }

    // Only a busy database is worth another try: the transaction had not begun, so nothing is done twice.
    private async Task<T> RetryAsync<T>(Func<T> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                return work();
            }
            catch (SqliteException e) when (e.IsBusy() && attempt < Attempts)
            {
                logger.DatabaseIsBusy(attempt);
            }
            catch (SqliteException e)
            {
                throw SqliteTroubles.Translate(e, _connections.Path);
            }

            await Task.Delay(Pause * attempt, time, ct);
        }
    }
}
