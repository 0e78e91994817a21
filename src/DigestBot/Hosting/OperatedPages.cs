using DigestBot.Configuration;
using DigestBot.Operation;
using DigestBot.WebChat;
using DigestBot.Workers;

namespace DigestBot.Hosting;

/// <summary>Tells the pages for operators which bot they are of.</summary>
internal static class OperatedPages
{
    // Their names in addresses of chats.
    private const string Telegram = "telegram";
    private const string Discord = "discord";

    public static IServiceCollection AddOperation(this IServiceCollection services, Settings settings) => services.AddOperation(settings.Web, new(
        StartReport.Version,
        settings.Zone,
        settings.WebChat.Enabled,
        [.. Adapters(settings)],
        [.. WatchedSource.Of(settings).Select(source => new SourcePlace(source.Name, source.Place))]), settings.Telemetry.IsSent);

    /// <summary>Where pages are served; empty for nowhere.</summary>
    public static string[] Addresses(Settings settings) =>
    [
        .. ((string[])[settings.WebChat.Enabled ? settings.WebChat.Url : "", settings.Web.Url]).Where(url => !string.IsNullOrEmpty(url)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<Adapter> Adapters(Settings settings)
    {
        if (settings.Telegram.IsOn)
            yield return new(Telegram, IsHeard: true);
        if (settings.Discord.IsOn)
            yield return new(Discord, IsHeard: true);
        if (settings.WebChat.Enabled)
            yield return new(WebChatPlatform.PlatformName, IsHeard: false);
    }
}
