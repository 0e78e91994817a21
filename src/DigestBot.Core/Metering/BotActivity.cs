using System.Diagnostics;

namespace DigestBot.Core.Metering;

/// <summary>
/// Steps of the bot's work as spans of a trace; nothing happens where nobody collects them. They hold no words of people and no addresses: those of
/// platforms contain tokens.
/// </summary>
public static class BotActivity
{
    private static readonly ActivitySource Source = new(BotMeter.Name);

    /// <summary>Begins a step; to be disposed of at its end. Null where nobody collects it.</summary>
    public static Activity? Begin(string step, string? platform = null) => Source.StartActivity(step)?.SetTag(BotMeter.Platform, platform);
}
