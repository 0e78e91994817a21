using DigestBot.Core.Digests.Intake;
using DigestBot.Reading;
using NodaTime.Text;
using Spectre.Console;

namespace DigestBot.Importing;

/// <summary>Shows an import: a bar on a terminal, else a line a file; troubles on standard error either way.</summary>
internal sealed class ImportScreen(Screen screen)
{
    /// <summary>Says what of the named folders is not brought in.</summary>
    public void LeftOut(ImportFiles found)
    {
        foreach (var file in found.Ignored)
            screen.Out.WriteLine($"{file}: not a digest, left out.");
        foreach (var (folder, trouble) in found.Closed)
            screen.Error.WriteLine($"{folder}: {Advice.For(trouble)}");
    }

    public async Task FollowAsync(IAsyncEnumerable<ImportedFile> files, int count, ImportSummary summary)
    {
        if (screen.Rich is null)
            await FollowPlainlyAsync(files, summary);
        else
            await FollowAsync(screen.Rich, files, count, summary);
    }

    private async Task FollowPlainlyAsync(IAsyncEnumerable<ImportedFile> files, ImportSummary summary)
    {
        await foreach (var file in files)
        {
            summary.Add(file);
            screen.Out.WriteLine(Line(file));
            Troubles(file);
        }
    }

    private async Task FollowAsync(IAnsiConsole console, IAsyncEnumerable<ImportedFile> files, int count, ImportSummary summary)
    {
        List<ImportedFile> brought = [];
        await console.Progress().Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()).StartAsync(async bar =>
        {
            var task = bar.AddTask("Reading", maxValue: Math.Max(count, 1));
            await foreach (var file in files)
            {
                summary.Add(file);
                brought.Add(file);
                task.Description = Markup.Escape(Path.GetFileName(file.File));
                task.Increment(1);
            }
        });
        // Lines written meanwhile would tear the bar apart.
        brought.ForEach(Troubles);
    }

    private void Troubles(ImportedFile file)
    {
        if (file.Trouble is not null)
            screen.Error.WriteLine($"{file.File}: {file.Trouble}");
        foreach (var problem in file.Read?.Digest.Problems ?? [])
            screen.Error.WriteLine(ParseReport.Line(file.File, problem));
        if (file is { Stored: not null, Read: { DateOrigin: DateOrigin.Arrival, Key.Date: var date } })
            screen.Error.WriteLine($"{file.File}: neither its name nor --date tells its day; taken as today's, {LocalDatePattern.Iso.Format(date)}.");
    }

    private static string Line(ImportedFile file)
    {
        if (file.Stored is not { Edition: var edition } stored)
            return $"{file.File}: failed";
        var change = stored.Change.ToString().ToLowerInvariant();
        return $"{file.File}: {change} {LocalDatePattern.Iso.Format(edition.Date)} {edition.Language}, "
            + $"{ParseReport.Count(edition.PaperCount, "paper")}, {stored.NewPapers} new";
    }
}
