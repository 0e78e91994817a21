namespace DigestBot.Simulators.Discord.Rest;

/// <summary>What the next requests are answered with, whatever they ask.</summary>
internal sealed class Script
{
    private readonly Lock _lock = new();
    private readonly List<(string Route, DiscordRefusal? Refusal, Mishap Mishap)> _told = [];

    /// <summary>Queues an answer for the next request of a route.</summary>
    /// <param name="route">Such as <c>POST /channels/{channel_id}/messages</c>.</param>
    public void Add(string route, DiscordRefusal? refusal, Mishap mishap)
    {
        lock (_lock)
            _told.Add((route, refusal, mishap));
    }

    public (DiscordRefusal? Refusal, Mishap Mishap) Take(string route)
    {
        lock (_lock)
        {
            var index = _told.FindIndex(told => told.Route == route);
            if (index < 0)
                return (null, Mishap.None);
            var told = _told[index];
            _told.RemoveAt(index);
            return (told.Refusal, told.Mishap);
        }
    }
}
