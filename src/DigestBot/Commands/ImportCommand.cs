using System.CommandLine;
using System.Diagnostics;
using DigestBot.Configuration;
using DigestBot.Core.Digests.Intake;
using DigestBot.Importing;
using NodaTime;

namespace DigestBot.Commands;

/// <summary><c>import PATH… [--date DATE] [--source NAME]</c>: parse and store files or folders.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell)
    {
        var paths = Given.Words("PATH", "Digest files, or folders of them.", ArgumentArity.OneOrMore);
        var date = Given.Date("The day of files whose name does not say it.");
        var source = new Option<string?>("--source") { Description = "The publisher; without it the first configured source.", HelpName = "NAME" };
        var command = new Command("import", "Parse and store digest files or folders of them.") { paths, date, source }.RefusingUnknownOptions(paths);
        command.SetAction((parsed, ct) => RunAsync(shell, parsed.GetRequiredValue(paths), parsed.GetValue(date), parsed.GetValue(source), ct));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, string[] paths, LocalDate? date, string? source, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var found = ImportFiles.Find(paths);
        await using var bot = await shell.OpenAsync(ct);
        var run = RunFor(bot.GetRequiredService<DigestImporter>(), shell.Settings, source, date);
        var summary = new ImportSummary();
        var screen = new ImportScreen(shell.Screen);
        screen.LeftOut(found);
        await screen.FollowAsync(run.BringAsync(found.Files, ct), found.Files.Count, summary);
        await shell.Screen.Out.WriteLineAsync(summary.InWords(Stopwatch.GetElapsedTime(started)));
        return summary.Failed || found.Closed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static ImportRun RunFor(DigestImporter importer, Settings settings, string? source, LocalDate? date)
    {
        var name = source ?? settings.ImportSource;
        var known = settings.Sources.FirstOrDefault(known => known.Name == name);
        return new(importer, name, known?.Language, date) { CategoryOrder = known?.CategoryOrder };
    }
}
