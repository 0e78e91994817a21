using System.ComponentModel;
using System.Diagnostics;

namespace DigestBot.Benchmarks.Importing;

/// <summary>SQLite's own command line.</summary>
internal static class SqliteShell
{
    private const string Program = "sqlite3";

    public static bool IsThere { get; } = Starts();

    /// <summary>Runs the statements of a file on a database and says how long that took.</summary>
    public static async Task<TimeSpan> LoadAsync(string database, string statements, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo(Program, ["-batch", "-bail", database, $".read {statements}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await Task.WhenAll(shell.StandardOutput.ReadToEndAsync(ct), shell.StandardError.ReadToEndAsync(ct));
        await shell.WaitForExitAsync(ct);
        return shell.ExitCode == 0 ? TimeProvider.System.GetElapsedTime(start) : throw new InvalidOperationException($"sqlite3: {string.Concat(output)}");
    }

    private static bool Starts()
    {
        try
        {
            using var shell = Process.Start(new ProcessStartInfo(Program, ["-version"]) { UseShellExecute = false, RedirectStandardOutput = true });
            return shell is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
