using System.Collections.Concurrent;

namespace DigestBot.Core.Conversation.Receiving;

/// <summary>Which platforms can be heard now. Told by their receivers; safe to ask and to tell from anywhere.</summary>
public sealed class ReceiverStates
{
    private readonly ConcurrentDictionary<string, string> _troubles = [];

    /// <summary>What is said there is heard.</summary>
    public void Hears(string platform) => _troubles[platform] = "";

    /// <summary>Nothing is heard there, and why.</summary>
    public void IsDeaf(string platform, string reason) => _troubles[platform] = reason;

    /// <summary>Why nothing is heard there; null when all is.</summary>
    public string? TroubleOf(string platform) => _troubles.GetValueOrDefault(platform, "not connected yet") is { Length: > 0 } trouble ? trouble : null;
}
