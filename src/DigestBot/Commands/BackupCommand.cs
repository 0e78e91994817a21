using System.CommandLine;
using System.Globalization;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>backup FILE [--force]</c>: a consistent copy of the database, also while the service runs.</summary>
internal static class BackupCommand
{
    private const double Megabyte = 1 << 20;

    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; a relative path starts at the working directory." };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there already." };
        var command = new Command("backup", "Copy the database, also while the service runs.") { file, force };
        command.SetAction(async (parsed, ct) =>
        {
            var backup = new Backup(shell.Settings.Storage);
            var copy = await Task.Run(() => backup.Make(parsed.GetRequiredValue(file), parsed.GetValue(force), ct), ct);
            await shell.Screen.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{copy.File}: {copy.Bytes / Megabyte:F1} MB, schema {copy.Schema}, checked."));
            return ExitCode.Done;
        });
        return command;
    }
}
