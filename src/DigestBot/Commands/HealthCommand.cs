using System.CommandLine;
using DigestBot.Storage;
using NodaTime;

namespace DigestBot.Commands;

/// <summary>
/// <c>health</c>: whether a service works on the database, for a container's health check. The service renews its lease every few seconds, which one
/// that hangs or cannot write does not.
/// </summary>
internal static class HealthCommand
{
    public static Command Create(Shell shell)
    {
        var command = new Command("health", "Say whether a service is at work; exit code 1 if none is.");
        command.SetAction((_, ct) => RunAsync(shell, ct));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        if (new Examination(shell.Settings.Storage).Service(ct) is not { } service || service.Until <= now)
            throw new Failure("No service is at work on this database: start it, or look into its log for what keeps it from working.");
        await shell.Screen.Out.WriteLineAsync($"Process {service.Process} on {service.Machine} is at work.");
        return ExitCode.Done;
    }
}
