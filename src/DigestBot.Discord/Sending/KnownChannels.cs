using System.Collections.Concurrent;

namespace DigestBot.Discord.Sending;

/// <summary>What kind a channel is, for as long as that is likely to be so: announcements can be turned on and off.</summary>
internal sealed class KnownChannels(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (int Type, long At)> _known = [];

    public int? TypeOf(string channel) =>
        _known.TryGetValue(channel, out var known) && time.GetElapsedTime(known.At) < Lasts ? known.Type : null;

    public void Learn(string channel, int type)
    {
        if (_known.Count >= Most)
            _known.Clear();
        _known[channel] = (type, time.GetTimestamp());
    }
}
