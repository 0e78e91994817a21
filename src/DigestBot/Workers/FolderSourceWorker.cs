using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Reading;
using NodaTime.Text;

namespace DigestBot.Workers;

/// <summary>Brings in what arrives in a source's folder, as soon as it is complete.</summary>
internal sealed partial class FolderSourceWorker(
    FolderSource source, DigestImporter importer, IEditionStore editions, DeliverySignal signal, TimeProvider time, ILogger<FolderSourceWorker> logger)
    : BackgroundService
{
    /// <summary>How often the folder is looked at when nothing announces a change.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long a file must have looked the same before it is read: its writer may not be done.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>How long one with problems must have: they may come from a writer that pauses, or a download that stalls.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

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
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        if (source.IsSample && await HoldsOthersAsync(stoppingToken))
            return;
        using var changes = new FolderChanges(source.Folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            var unsettled = await LookAsync(stoppingToken);
            await changes.WaitAsync(unsettled ? Settling / 4 : Interval, stoppingToken);
        }
    }

    private async Task<bool> HoldsOthersAsync(CancellationToken ct) =>
        (await editions.ListAsync(int.MaxValue, ct)).Any(edition => edition.Source != source.Name);

    /// <summary>One look at the folder. True when a file is not settled yet.</summary>
    private async Task<bool> LookAsync(CancellationToken ct)
    {
        var unsettled = false;
        var folder = DigestFolder.Read(source.Folder);
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
        var read = importer.Read(new(Path.GetFileName(file), content, source.Name, Language: source.Language));
        if (read.Digest.Problems.Count > 0 && _ledger.AgeOf(file, stamp) < Patience)
            return true;
        var stored = await importer.StoreAsync(read, ct);
        _ledger.Done(file, stamp);
        Tell(file, read, stored);
        return true;
    }

    private void Tell(string file, ReadDigest read, IntakeOutcome? stored)
    {
        if (read.Digest.Problems is [var first, ..] problems && stored is not { Change: IntakeChange.Unchanged })
            LogProblems(ParseReport.Count(problems.Count, "problem"), ParseReport.Line(file, first));
        if (stored is null or { Change: IntakeChange.Unchanged })
            return;
        LogStored(file, LocalDatePattern.Iso.Format(stored.Edition.Date), stored.Edition.PaperCount, stored.NewPapers);
        if (read.DateOrigin == DateOrigin.Arrival)
            LogDateUnknown(file, LocalDatePattern.Iso.Format(read.Key.Date));
        signal.Wake();
    }

    [LoggerMessage(LogLevel.Information, "{File}: edition of {Date}, {Papers} papers, {NewPapers} new.")]
    private partial void LogStored(string file, string date, int papers, int newPapers);

    [LoggerMessage(LogLevel.Warning, "{File}: its name does not tell its day; taken as {Date}.")]
    private partial void LogDateUnknown(string file, string date);

    [LoggerMessage(LogLevel.Warning, "{Problems}; the first: {First}")]
    private partial void LogProblems(string problems, string first);

    [LoggerMessage(LogLevel.Warning, "{File} could not be brought in; it is tried again.")]
    private partial void LogTrouble(Exception trouble, string file);

    [LoggerMessage(LogLevel.Warning, "Source {Source}: the folder {Folder} cannot be read; it is tried again.")]
    private partial void LogFolderTrouble(Exception trouble, string source, string folder);
}
