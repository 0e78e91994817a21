using DigestBot.Configuration;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Sources;

namespace DigestBot.Hosting;

/// <summary>The settings that can change while the service runs: nothing was built on them that would have to be torn down.</summary>
internal sealed class LiveSettings(ChatDefaults defaults, PushRules rules, DeliveryOptions delivery, FetchingOptions fetching, FloodLimits limits)
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "Push:DefaultTime", "Push:RetentionDays", "Push:PurgeSuspendedDays", "Push:CatchUpDays",
        "Fetching:IntervalMinutes", "Fetching:TimeoutSeconds", "Fetching:MaxMegabytes", "Limits:RequestsPerMinutePerPerson",
    };

    /// <summary>Whether a setting is one of them. The log's detail the framework itself takes over.</summary>
    public static bool Include(string key) => Keys.Contains(key) || key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase);

    public void Apply(Settings settings)
    {
        defaults.DeliveryTime = settings.DeliveryTime;
        rules.CatchUpDays = settings.Push.CatchUpDays;
        delivery.Retention = TimeSpan.FromDays(settings.Push.RetentionDays);
        delivery.SuspendedRetention = TimeSpan.FromDays(settings.Push.PurgeSuspendedDays);
        fetching.IntervalMinutes = settings.Fetching.IntervalMinutes;
        fetching.TimeoutSeconds = settings.Fetching.TimeoutSeconds;
        fetching.MaxMegabytes = settings.Fetching.MaxMegabytes;
        limits.PerMinute = settings.Limits.RequestsPerMinutePerPerson;
    }
}
