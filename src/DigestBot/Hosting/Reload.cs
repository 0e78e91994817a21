using System.Runtime.InteropServices;
using DigestBot.Commands;
using DigestBot.Configuration;

namespace DigestBot.Hosting;

/// <summary>
/// Reads the settings again when a service manager sends SIGHUP: those that can take effect at once, the others are named, and mistaken ones change
/// nothing. Settings on the command line and in the environment stay as they were when the process began.
/// </summary>
internal sealed partial class Reload(Shell shell, LiveSettings live, ILogger<Reload> logger)
{
    private readonly Lock _gate = new();
    private Dictionary<string, string?> _inForce = Flat(shell.Configuration, shell.Settings);

    /// <summary>Listens for the signal until it is disposed of; null where the signal means that the terminal was closed.</summary>
    public static IDisposable? OnSignal(Shell shell, IServiceProvider services)
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        var reload = new Reload(shell, ActivatorUtilities.CreateInstance<LiveSettings>(services), services.GetRequiredService<ILogger<Reload>>());
        return PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            reload.Now();
        });
    }

    private void Now()
    {
        lock (_gate)
        {
            try
            {
                var configuration = shell.Reread();
                Take(Settings.Read(configuration), configuration);
            }
            catch (Exception trouble)
            {
                LogMistaken(Advice.For(trouble));
            }
        }
    }

    private void Take(Settings settings, IConfiguration configuration)
    {
        var read = Flat(configuration, settings);
        var changed = read.Keys.Union(_inForce.Keys).Where(key => read.GetValueOrDefault(key) != _inForce.GetValueOrDefault(key)).Order().ToLookup(LiveSettings.Include);
        if (changed[true].Any())
        {
            live.Apply(settings);
            // The log's detail follows this one.
            shell.Configuration.Reload();
            LogTaken(string.Join(", ", changed[true]));
        }

        if (changed[false].Any())
            LogNeedsRestart(string.Join(", ", changed[false]));
        else if (!changed[true].Any())
            LogNothing();
        _inForce = read.Where(pair => LiveSettings.Include(pair.Key)).Concat(_inForce.Where(pair => !LiveSettings.Include(pair.Key))).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of the bot's own settings, with the secrets themselves in place of the files that hold them.</summary>
    private static Dictionary<string, string?> Flat(IConfiguration configuration, Settings settings) => configuration.AsEnumerable()
        .Where(pair => pair.Value is not null && Settings.Sections.Contains(pair.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
        .Append(new("Telegram:Token", settings.Telegram.Token)).Append(new("Discord:Token", settings.Discord.Token))
        .Append(new("Web:AccessKey", settings.Web.AccessKey))
        .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Key, pair => pair.Last().Value, StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Information, "The settings were read again. In force now: {Keys}")]
    private partial void LogTaken(string keys);

    [LoggerMessage(LogLevel.Warning, "The settings were read again. Restart the service for these to take effect: {Keys}")]
    private partial void LogNeedsRestart(string keys);

    [LoggerMessage(LogLevel.Information, "The settings were read again, and nothing in them has changed")]
    private partial void LogNothing();

    [LoggerMessage(LogLevel.Warning, "The settings were read again and stay as they were. {Advice}")]
    private partial void LogMistaken(string advice);
}
