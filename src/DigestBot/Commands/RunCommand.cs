using System.CommandLine;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Hosting;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>run</c>: the service, until a signal ends it.</summary>
internal static class RunCommand
{
    public static Command Create(Shell shell)
    {
        var command = new Command("run", "Run the service: sources, pushes and the web chat (what happens when no command is named).");
        command.SetAction((_, ct) => RunAsync(shell, ct));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, CancellationToken ct)
    {
        NativeHeap.ShareArenas();
        await StartReport.GreetAsync(shell.Screen.Out, shell.Settings);
        using var service = Service.Build(shell.Settings, shell.Configuration);
        await service.Services.GetRequiredService<Database>().MigrateAsync(ct);
        await service.StartAsync(ct);
        using var reload = Reload.OnSignal(shell, service.Services);
        await StartReport.WriteAsync(shell.Screen.Out, shell.Settings, service.Services);
        // A signal is how a service is meant to end.
        await service.WaitForShutdownAsync(ct);
        var troubles = service.Services.GetRequiredService<StorageTroubles>();
        return troubles.End.IsCompleted ? throw await troubles.End : ExitCode.Done;
    }
}
