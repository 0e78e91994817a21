namespace DigestBot.Simulators.Discord.World;

/// <summary>The channels there are.</summary>
internal sealed class Channels(Ids ids)
{
    private readonly Dictionary<string, SimChannel> _channels = [];
    private readonly Dictionary<string, DiscordRefusal> _refusals = [];
    private readonly Dictionary<string, string> _dms = [];

    public SimChannel? Find(string id) => _channels.GetValueOrDefault(id);

    public SimChannel Of(string id) => Find(id) ?? throw new InvalidOperationException($"There is no channel {id}.");

    public IEnumerable<SimChannel> OfGuild(string guild) => _channels.Values.Where(channel => channel.Guild == guild);

    public void Put(SimChannel channel) => _channels[channel.Id] = channel;

    public SimChannel Change(string id, Func<SimChannel, SimChannel> change) => _channels[id] = change(Of(id));

    /// <summary>Takes it away, with the threads in it.</summary>
    public void Remove(string id)
    {
        _channels.Remove(id);
        foreach (var thread in _channels.Values.Where(channel => channel.Parent == id).ToList())
            _channels.Remove(thread.Id);
    }

    /// <summary>The DM of the bot with a person: always the same.</summary>
    public SimChannel Dm(string person)
    {
        if (!_dms.TryGetValue(person, out var id))
        {
            _dms[person] = id = ids.Next();
            Put(new(id, SimChannel.Dm, People: [person]));
        }

        return Of(id);
    }

    public DiscordRefusal? Refusal(string id) => _refusals.GetValueOrDefault(id);

    public void Refuse(string id, DiscordRefusal? refusal)
    {
        if (refusal is null)
            _refusals.Remove(id);
        else
            _refusals[id] = refusal;
    }
}
