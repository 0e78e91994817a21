using System.Reflection;
using DigestBot.Configuration;
using DigestBot.Workers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DigestBot.Hosting;

/// <summary>What the service says of itself when it starts; where its database is, storage says.</summary>
internal static class StartReport
{
    public static string Greeting { get; } = "DigestBot " +
        typeof(StartReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static async Task WriteAsync(TextWriter output, Settings settings, IServiceProvider services)
    {
        foreach (var source in WatchedSource.Of(settings))
            await output.WriteLineAsync($"Source {source.Name}: {source.Place}");
        await output.WriteLineAsync(settings.Telegram.IsOn ? $"Telegram: on, through {settings.Telegram.BaseUrl}" : "Telegram: off, Telegram:Token is not set");
        await output.WriteLineAsync(settings.Discord.IsOn ? $"Discord: on, through {settings.Discord.BaseUrl}" : "Discord: off, Discord:Token is not set");
        await output.WriteLineAsync(Address(services) is { } address ? $"Open {address}" : "Web chat: off, WebChat:Enabled is false");
    }

    // The server knows best where it listens: port 0 in the configuration means any free one.
    private static string? Address(IServiceProvider services) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
