using System.Reflection;
using DigestBot.Configuration;
using DigestBot.Workers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DigestBot.Hosting;

/// <summary>What the service says of itself when it starts; where its database is, storage says.</summary>
internal static class StartReport
{
    public static string Version { get; } =
        typeof(StartReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static string Greeting { get; } = $"DigestBot {Version}";

    /// <summary>The greeting, unless every line is to be an object.</summary>
    public static Task GreetAsync(TextWriter output, Settings settings) =>
        JsonLog.IsJson(settings.Telemetry.LogFormat) ? Task.CompletedTask : output.WriteLineAsync(Greeting);

    /// <summary>Where everything is; by the log where every line is to be an object.</summary>
    public static async Task WriteAsync(TextWriter output, Settings settings, IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("DigestBot.Start");
        var isJson = JsonLog.IsJson(settings.Telemetry.LogFormat);
        foreach (var line in Lines(settings, services))
            if (isJson)
                StartLog.Said(log, line);
            else
                await output.WriteLineAsync(line);
    }

    private static IEnumerable<string> Lines(Settings settings, IServiceProvider services)
    {
        if (JsonLog.IsJson(settings.Telemetry.LogFormat))
            yield return Greeting;
        foreach (var source in WatchedSource.Of(settings))
            yield return $"Source {source.Name}: {source.Place}";
        yield return settings.Telegram.IsOn ? $"Telegram: on, through {settings.Telegram.BaseUrl}" : "Telegram: off, Telegram:Token is not set";
        yield return settings.Discord.IsOn ? $"Discord: on, through {settings.Discord.BaseUrl}" : "Discord: off, Discord:Token is not set";
        if (!settings.WebChat.Enabled)
            yield return "Web chat: off, WebChat:Enabled is false";
        if (Address(services) is { } address)
            yield return settings.WebChat.Enabled ? $"Open {address}" : $"Status: {address}/status";
    }

    // The server knows best where it listens: port 0 in the configuration means any free one.
    private static string? Address(IServiceProvider services) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}

internal static partial class StartLog
{
    [LoggerMessage(LogLevel.Information, "{Line}")]
    public static partial void Said(ILogger logger, string line);
}
