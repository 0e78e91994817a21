using DigestBot.Core.Conversation.Receiving;

namespace DigestBot.Discord.Receiving;

/// <summary>Tells whether Discord can be heard: on all shards or not.</summary>
internal sealed class ShardStates(ReceiverStates receivers)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _lost = [];

    public void Lost(int shard, string why)
    {
        lock (_lock)
            _lost[shard] = why;
        Tell();
    }

    public void Listens(int shard)
    {
        lock (_lock)
            _lost.Remove(shard);
        Tell();
    }

    /// <summary>Nothing will be heard any more.</summary>
    public void Ended(string why) => receivers.IsDeaf(DiscordPlatform.PlatformName, why);

    private void Tell()
    {
        lock (_lock)
        {
            if (_lost.Count == 0)
                receivers.Hears(DiscordPlatform.PlatformName);
            else
                receivers.IsDeaf(DiscordPlatform.PlatformName, $"Shard {string.Join(", ", _lost.Keys.Order())} has no connection: {_lost.Values.First()}");
        }
    }
}
