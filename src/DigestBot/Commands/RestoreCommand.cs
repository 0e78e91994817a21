using System.CommandLine;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>restore FILE [--force]</c>: a backup in the database's place, checked and brought up to date, while no service runs.</summary>
internal static class RestoreCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "The backup; a relative path starts at the working directory." };
        var force = new Option<bool>("--force") { Description = "Replace the database that is there; a copy of it is kept." };
        var command = new Command("restore", "Put a backup into the database's place, while the service is stopped.") { file, force };
        command.SetAction(async (parsed, ct) =>
        {
            var restore = new Restore(shell.Settings.Storage, TimeProvider.System);
            var done = await Task.Run(() => restore.Run(parsed.GetRequiredValue(file), parsed.GetValue(force), ct), ct);
            await shell.Screen.Out.WriteLineAsync(
                $"{done.Database}: {done.Facts.Chats} chats, {Editions(done.Facts)}, {done.Facts.Waiting} messages waiting; schema {Schema(done)}, checked.");
            if (done.Before is { } before)
                await shell.Screen.Out.WriteLineAsync($"What was there before is kept: {before}");
            if (done.Facts.Waiting > 0)
                await shell.Screen.Out.WriteLineAsync("What waited when the backup was made is sent when the service starts, also where it was sent since.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Editions(DatabaseFacts facts) => facts.LatestEdition is { } latest ? $"editions until {latest}" : "no editions";

    private static string Schema(RestoredBackup done) => done.Facts.Schema == done.Schema ? $"{done.Schema}" : $"{done.Facts.Schema}, now {done.Schema}";
}
