using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Reading;
using NodaTime.Text;

namespace DigestBot.Workers;

/// <summary>Takes in what sources bring: stores it, wakes who delivers, and tells the operator what is odd about it.</summary>
internal sealed partial class Reception(
    DigestImporter importer, ISourceJournal journal, Quarantine quarantine, DeliverySignal signal, ILogger<Reception> logger)
{
    /// <summary>Takes in a file that was read. False if nothing in it could be.</summary>
    /// <param name="place">Where it is, for the operator.</param>
    public async Task<bool> TakeAsync(ReadDigest read, string place, CancellationToken ct)
    {
        var stored = await importer.StoreAsync(read, ct);
        foreach (var oddity in Oddities.In(read, stored, place))
            await TellAsync(read, oddity, ct);
        if (stored is null or { Change: IntakeChange.Refused })
            return stored is not null;
        await SettleAsync(read, stored, place, ct);
        if (stored.Change != IntakeChange.Unchanged)
            TellStored(read, stored, place);
        return true;
    }

    private async Task TellAsync(ReadDigest read, Oddity oddity, CancellationToken ct)
    {
        var copy = oddity.IsKeptAside ? await KeepAsideAsync(read, oddity.Text, ct) : "";
        if (!await journal.NoteAsync(new(read.Arrival.Source, oddity.Kind, oddity.Subject, oddity.Text), ct))
            return;
        if (oddity.Level == LogLevel.Information)
            LogRemark(read.Arrival.Source, oddity.Text);
        else
            LogOddity(read.Arrival.Source, $"{oddity.Text}{copy}");
    }

    private async Task<string> KeepAsideAsync(ReadDigest read, string reason, CancellationToken ct)
    {
        try
        {
            return $" A copy is {await quarantine.PutAsync(read.Arrival.Source, read.Arrival.Name, read.Arrival.Content, reason, ct)}";
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return $" No copy could be put into the quarantine: {Advice.For(trouble)}";
        }
    }

    // What this very file is still odd about was said just now, and stays open.
    private async Task SettleAsync(ReadDigest read, IntakeOutcome stored, string place, CancellationToken ct)
    {
        if (stored.Change == IntakeChange.Added && stored is { Repeats: null } && !Oddities.IsSmall(stored))
            await journal.SettleAsync(read.Arrival.Source, LocalDatePattern.Iso.Format(read.Key.Date), ct);
        if (Oddities.In(read, stored, place).Any(oddity => oddity.Subject == read.Arrival.Name))
            return;
        await journal.SettleAsync(read.Arrival.Source, read.Arrival.Name, ct);
        quarantine.Release(read.Arrival.Source, read.Arrival.Name);
    }

    private void TellStored(ReadDigest read, IntakeOutcome stored, string place)
    {
        var date = LocalDatePattern.Iso.Format(stored.Edition.Date);
        LogStored(place, date, stored.Edition.PaperCount, stored.NewPapers);
        if (read.Digest.Problems is [var first, ..] problems && problems.All(problem => problem.Severity == ProblemSeverity.Warning))
            LogProblems(ParseReport.Count(problems.Count, "problem"), ParseReport.Line(place, first));
        if (read.DateOrigin == DateOrigin.Arrival)
            LogDateUnknown(place, date);
        signal.Wake();
    }

    [LoggerMessage(LogLevel.Information, "{Place}: edition of {Date}, {Papers} papers, {NewPapers} new.")]
    private partial void LogStored(string place, string date, int papers, int newPapers);

    [LoggerMessage(LogLevel.Warning, "{Place}: its name does not tell its day; taken as {Date}.")]
    private partial void LogDateUnknown(string place, string date);

    [LoggerMessage(LogLevel.Warning, "{Problems}; the first: {First}")]
    private partial void LogProblems(string problems, string first);

    [LoggerMessage(LogLevel.Information, "Source {Source}: {Oddity}")]
    private partial void LogRemark(string source, string oddity);

    [LoggerMessage(LogLevel.Warning, "Source {Source}: {Oddity}")]
    private partial void LogOddity(string source, string oddity);
}
