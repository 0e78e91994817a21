namespace DigestBot.Simulators.Discord.Commands;

/// <summary>Collects what is wrong.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _all = [];

    public IReadOnlyList<Fault> All => _all;

    public void Add(string path, string code, string message) => _all.Add(new(path, code, message));
}
