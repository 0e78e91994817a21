using System.Globalization;
using DigestBot.Simulators.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Limits;

/// <summary>Counts requests as Discord does, says so in headers, and refuses what is too much. Source: Discord, "Rate Limits".</summary>
internal sealed class RateLimits(Stage stage)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Bucket, string Major), Window> _windows = [];
    private Window _all;

    public DiscordRefusal? Enter(IHeaderDictionary headers, string kind, Matched route)
    {
        lock (_lock)
        {
            var now = stage.Time.GetTimestamp();
            if (!route.HasToken && stage.Settings.RequestsPerSecond is > 0 and var most && Take(ref _all, now, most, 1) is { } wait)
                return DiscordRefusal.TooMany(wait, "global");
            return stage.Settings.Buckets.FirstOrDefault(rule => rule.Routes.Contains(kind)) is { } bucket ? Enter(headers, bucket, route.Major, now) : null;
        }
    }

    private DiscordRefusal? Enter(IHeaderDictionary headers, BucketRule rule, string major, long now)
    {
        var window = _windows.GetValueOrDefault((rule.Name, major));
        var wait = Take(ref window, now, rule.Limit, rule.Seconds);
        _windows[(rule.Name, major)] = window;
        var left = rule.Seconds - stage.Time.GetElapsedTime(window.Start, now).TotalSeconds;
        headers["X-RateLimit-Bucket"] = rule.Name;
        headers["X-RateLimit-Limit"] = rule.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, rule.Limit - window.Count).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = left.ToString("0.000", CultureInfo.InvariantCulture);
        return wait is { } seconds ? DiscordRefusal.TooMany(seconds, "user") : null;
    }

    /// <summary>Counts one; or says how many seconds the window still lasts, if it is full.</summary>
    private double? Take(ref Window window, long now, int limit, double seconds)
    {
        var age = stage.Time.GetElapsedTime(window.Start, now).TotalSeconds;
        if (window.Count == 0 || age >= seconds)
            (window, age) = (new(now, 0), 0);
        if (window.Count >= limit)
            return seconds - age;
        window = window with { Count = window.Count + 1 };
        return null;
    }

    private readonly record struct Window(long Start, int Count);
}
