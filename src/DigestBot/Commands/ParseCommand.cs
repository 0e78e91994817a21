using System.CommandLine;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Reading;
using NodaTime;

namespace DigestBot.Commands;

/// <summary><c>parse FILE… [--json]</c>: what the parser reads, storing nothing.</summary>
internal static class ParseCommand
{
    public static Command Create(Shell shell)
    {
        var files = Given.Words("FILE", "Digest files, Markdown or JSON lines.", ArgumentArity.OneOrMore);
        var json = new Option<bool>("--json") { Description = "One JSON object a paper, one a line." };
        var date = Given.Date("The day of files whose name does not say it.");
        var command = new Command("parse", "Show what is read from digest files.") { files, json, date }.RefusingUnknownOptions(files);
        command.SetAction((parsed, ct) =>
            RunAsync(shell.Screen, parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(date), ct));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string[] files, bool json, LocalDate? date, CancellationToken ct)
    {
        var exit = ExitCode.Done;
        foreach (var file in files)
            if (!await ShowAsync(screen, file, json, date, ct))
                exit = ExitCode.Failed;
        return exit;
    }

    private static async Task<bool> ShowAsync(Screen screen, string file, bool json, LocalDate? date, CancellationToken ct)
    {
        try
        {
            var digest = new DigestParser().Parse(await DigestFiles.ReadAsync(file, ct));
            var name = DigestFileName.Read(file);
            if (json)
                PaperJson.Write(screen, file, digest, name.Date ?? date);
            else
                ParseReport.Write(screen, file, digest, name.Date ?? date, name.Language ?? LanguageGuess.Of(digest.Papers));
            return digest.Problems.All(problem => problem.Severity != ProblemSeverity.Error);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or Failure)
        {
            await screen.Error.WriteLineAsync($"{file}: {Advice.For(trouble)}");
            return false;
        }
    }
}
