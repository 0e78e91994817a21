using DigestBot.Core.Digests.Intake;

namespace DigestBot.Importing;

/// <summary>What an import did, in figures.</summary>
internal sealed class ImportSummary
{
    private readonly List<ImportedFile> _files = [];

    public bool Failed => _files.Any(file => file.Failed);

    public void Add(ImportedFile file) => _files.Add(file);

    public string InWords(TimeSpan took)
    {
        var stored = _files.Select(file => file.Stored).OfType<IntakeOutcome>().ToList();
        // An edition that came in two files counts once, and as added if any of them added it.
        var editions = stored.GroupBy(outcome => outcome.Edition.Id).Select(group => group.ToList()).ToList();
        var added = editions.Count(group => group.Exists(outcome => outcome.Change == IntakeChange.Added));
        var updated = editions.Count(group => group.Exists(outcome => outcome.Change == IntakeChange.Updated)
            && !group.Exists(outcome => outcome.Change == IntakeChange.Added));
        List<string> parts =
        [
            $"Editions: {added} added, {updated} updated, {editions.Count - added - updated} unchanged",
            $"papers: {editions.Sum(group => group[^1].Edition.PaperCount)}, of these new: {stored.Sum(outcome => outcome.NewPapers)}",
        ];
        if (_files.Count(file => file.Failed) is > 0 and var failed)
            parts.Add($"files that failed: {failed}");
        return $"{string.Join("; ", parts)}. {took.TotalSeconds:0.0} s.";
    }
}
