namespace DigestBot.Simulators.Discord.World;

/// <summary>A guild that the bot is in: a server, as people call it.</summary>
/// <param name="IsOut">Whether it has an outage.</param>
public sealed record SimGuild(string Id, string Name, bool IsOut = false);

/// <summary>The guilds that the bot is in: those that were told of, and as many others as the settings say.</summary>
internal sealed class Guilds(Stage stage)
{
    private readonly Dictionary<string, SimGuild?> _told = [];

    public IEnumerable<SimGuild> All =>
        [.. Enumerable.Range(0, stage.Settings.Guilds).Select(Other).Where(guild => !_told.ContainsKey(guild.Id)), .. _told.Values.OfType<SimGuild>()];

    public bool Has(string id) => All.Any(guild => guild.Id == id);

    public void Put(SimGuild guild) => _told[guild.Id] = guild;

    public void Remove(string id) => _told[id] = null;

    private static SimGuild Other(int index) => new($"{(long)index << 22}", $"Guild {index}");
}
