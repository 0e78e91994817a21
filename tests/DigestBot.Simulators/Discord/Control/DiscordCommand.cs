using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Simulators.Discord.Control;

/// <summary>The server as a process of its own. Its options are the settings: <c>--shards 2</c>.</summary>
internal static class DiscordCommand
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var stopped = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await using var server = await DiscordServer.StartAsync(
            configuration.Get<DiscordSettings>() ?? new(), CancellationToken.None, configuration.GetValue("port", 0));
        await output.WriteLineAsync($"Listening on {server.Address}");
        await stopped.Task;
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
