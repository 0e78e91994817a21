using DigestBot.Core;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Reading;

namespace DigestBot.Workers;

/// <summary>Brings in what arrives in a source's folder, as soon as it is complete.</summary>
internal sealed partial class FolderSourceWorker(
    WatchedSource source, DigestImporter importer, Reception reception, MissingCheck missing, IEditionStore editions, IntakeGate gate, TimeProvider time,
    ILogger<FolderSourceWorker> logger)
    : BackgroundService
{
    /// <summary>How often the folder is looked at when nothing announces a change.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long a file must have looked the same before it is read: its writer may not be done.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>How long one with problems must have: they may come from a writer that pauses, or a download that stalls.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder = source.Folder!;
    private readonly FileLedger _ledger = new(time);
    private HashSet<string> _closed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WatchAsync(stoppingToken);
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

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        if (source.IsSample && await HoldsOthersAsync(stoppingToken))
            return;
        using var changes = new FolderChanges(_folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            gate.Hold(source.Name);
            var unsettled = await LookAsync(stoppingToken);
            if (!unsettled)
                await RestAsync(stoppingToken);
            await changes.WaitAsync(unsettled ? Settling / 4 : Interval, stoppingToken);
        }
    }

    private async Task RestAsync(CancellationToken ct)
    {
        gate.Release(source.Name);
        try
        {
            await missing.CheckAsync(source, ct);
        }
        catch (StorageException)
        {
            // Whoever delivers meets the same trouble and says so; the next look checks again.
        }
    }

    private async Task<bool> HoldsOthersAsync(CancellationToken ct) =>
        (await editions.ListAsync(int.MaxValue, ct)).Any(edition => edition.Source != source.Name);

    /// <summary>One look at the folder. True when a file is not settled yet.</summary>
    private async Task<bool> LookAsync(CancellationToken ct)
    {
        var unsettled = false;
        var folder = DigestFolder.Read(_folder);
        foreach (var file in folder.Digests)
            unsettled |= !await SettleAsync(file, ct);
        ComplainOf(folder.Closed);
        return unsettled;
    }

    private void ComplainOf(IReadOnlyList<ClosedFolder> closed)
    {
        foreach (var (folder, trouble) in closed.Where(one => !_closed.Contains(one.Folder)))
            LogFolderTrouble(trouble, source.Name, folder);
        _closed = [.. closed.Select(one => one.Folder)];
    }

    private async Task<bool> SettleAsync(string file, CancellationToken ct)
    {
        var stamp = FileStamp.Of(file);
        if (_ledger.IsDone(file, stamp))
            return true;
        try
        {
            return _ledger.AgeOf(file, stamp) >= Settling && await BringAsync(file, stamp, ct);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            if (_ledger.ComplainsFirst(file, stamp))
                LogTrouble(trouble, file);
            return true;
        }
    }

    /// <summary>Reads and stores a file. False when it turns out not to be complete yet.</summary>
    private async Task<bool> BringAsync(string file, FileStamp stamp, CancellationToken ct)
    {
        var content = await DigestFiles.ReadAsync(file, ct);
        if (content.Length != stamp.Length || FileStamp.Of(file) != stamp)
            return false;
        var read = importer.Read(new(Path.GetFileName(file), content, source.Name, Language: source.Options.Language)
        {
            CategoryOrder = source.Options.CategoryOrder,
            BroughtBy = BroughtBy.Source,
        });
        if (read.Digest.Problems.Count > 0 && _ledger.AgeOf(file, stamp) < Patience)
            return true;
        await reception.TakeAsync(read, file, ct);
        _ledger.Done(file, stamp);
        gate.Progress(source.Name);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{File} could not be brought in; it is tried again.")]
    private partial void LogTrouble(Exception trouble, string file);

    [LoggerMessage(LogLevel.Warning, "Source {Source}: the folder {Folder} cannot be read; it is tried again.")]
    private partial void LogFolderTrouble(Exception trouble, string source, string folder);
}
