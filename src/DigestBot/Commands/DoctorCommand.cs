using System.CommandLine;
using DigestBot.Checkup;
using DigestBot.Configuration;
using Spectre.Console;

namespace DigestBot.Commands;

/// <summary><c>doctor</c>: looks at everything that can be wrong, and says what to do; changes nothing.</summary>
internal static class DoctorCommand
{
    private const int SubjectWidth = 14;

    public static Command Create(Shell shell)
    {
        var command = new Command("doctor", "Check configuration, rights, disk, database, sources, tokens and clock, and say what to do.");
        command.SetAction((_, ct) => RunAsync(shell, ct));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, CancellationToken ct)
    {
        var found = new Dictionary<Verdict, int>();
        foreach (var check in Checks(shell))
            await foreach (var finding in check.LookAsync(ct))
            {
                found[finding.Verdict] = found.GetValueOrDefault(finding.Verdict) + 1;
                await WriteAsync(shell.Screen, finding);
            }

        var (problems, warnings) = (found.GetValueOrDefault(Verdict.Problem), found.GetValueOrDefault(Verdict.Warning));
        await shell.Screen.Out.WriteLineAsync($"Problems: {problems}, warnings: {warnings}.");
        return problems > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    // Without sound settings there is no telling what else to look at.
    private static ICheck[] Checks(Shell shell)
    {
        try
        {
            return Checks(shell.Settings);
        }
        catch (Failure mistaken)
        {
            return [new MistakenConfiguration(mistaken)];
        }
    }

    private static ICheck[] Checks(Settings settings) =>
    [
        new ConfigurationCheck(settings, ConfigurationFile.FullName),
        new DiskCheck(settings),
        new DatabaseCheck(settings, TimeProvider.System),
        new SourcesCheck(settings, TimeProvider.System),
        new TelegramCheck(settings.Telegram),
        new DiscordCheck(settings.Discord, TimeProvider.System),
        new ClockCheck(settings, TimeProvider.System),
        new PageCheck(settings, TimeProvider.System),
    ];

    private static async Task WriteAsync(Screen screen, Finding finding)
    {
        var (word, colour) = finding.Verdict switch
        {
            Verdict.Fine => ("OK      ", "green"),
            Verdict.Warning => ("warning ", "yellow"),
            _ => ("problem ", "red"),
        };
        var rest = $" {finding.Subject.PadRight(SubjectWidth)} {finding.Text.ReplaceLineEndings(" ")}";
        if (screen.Rich is { } console)
            console.MarkupLine($"[{colour}]{word}[/]{Markup.Escape(rest)}");
        else
            await screen.Out.WriteLineAsync($"{word}{rest}");
    }
}
