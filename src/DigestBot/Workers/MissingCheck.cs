using System.Collections.Concurrent;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Publishing;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Workers;

/// <summary>Tells the operator which days are over and have no edition, each day once.</summary>
internal sealed partial class MissingCheck(IEditionStore editions, ISourceJournal journal, Calendar calendar, ILogger<MissingCheck> logger)
{
    private readonly ConcurrentDictionary<string, LocalDate> _checked = [];

    /// <summary>Checks a source that was just looked at, unless that was done since the day began.</summary>
    public async Task CheckAsync(WatchedSource source, CancellationToken ct)
    {
        var open = calendar.Open;
        if (source.IsSample || (_checked.TryGetValue(source.Name, out var last) && last == open))
            return;
        var days = (await editions.ListAsync(int.MaxValue, ct)).Where(edition => edition.Source == source.Name).Select(edition => edition.Date).ToHashSet();
        if (days.Count == 0)
            return;
        // Where files are only put into a folder, nothing else says since when it is watched.
        await journal.BeginAsync(source.Name, days.Max(), ct);
        var after = (await journal.StateAsync(source.Name, ct)).NewsFrom ?? days.Max();
        List<string> missing = [];
        foreach (var day in MissingDays.Of(days, after, open, source.Options.Days).Select(LocalDatePattern.Iso.Format))
            if (await journal.NoteAsync(new(source.Name, SourceNoticeKind.Missing, day, $"There is no edition of {day}."), ct))
                missing.Add(day);
        if (missing.Count > 0)
            LogMissing(source.Name, string.Join(", ", missing), LocalDatePattern.Iso.Format(days.Max()));
        _checked[source.Name] = open;
    }

    [LoggerMessage(LogLevel.Warning, "Source {Source}: there is no edition of {Days}; the latest is of {Latest}.")]
    private partial void LogMissing(string source, string days, string latest);
}
