namespace DigestBot.Simulators.Discord.World;

/// <summary>Who may do what where.</summary>
internal sealed class Rights
{
    private readonly Dictionary<(string Person, string Place), long> _given = [];

    /// <summary>Says what somebody may do.</summary>
    /// <param name="place">A guild or a channel.</param>
    public void Give(string person, string place, long permissions) => _given[(person, place)] = permissions;

    /// <summary>The same, unless something was said already.</summary>
    public void Suppose(string person, string place, long permissions) => _given.TryAdd((person, place), permissions);

    /// <summary>Who was given something in a place.</summary>
    public IEnumerable<(string Person, long Permissions)> In(string place) =>
        _given.Where(given => given.Key.Place == place).Select(given => (given.Key.Person, given.Value));

    /// <summary>What is said of a channel beats what is said of the one around it, and that the guild.</summary>
    public long Of(string person, SimChannel channel)
    {
        foreach (var place in (string?[])[channel.Id, channel.Parent, channel.Guild])
            if (place is not null && _given.TryGetValue((person, place), out var permissions))
                return permissions;
        return Permissions.Ordinary;
    }

    public bool May(string person, SimChannel channel, long permissions) =>
        Of(person, channel) is var given && ((given & Permissions.Administrator) != 0 || (given & permissions) == permissions);
}
