namespace DigestBot.Storage.Search;

/// <summary>Rows of the index in the order of the steps that found them, each once.</summary>
internal sealed class RankedRows(int wanted)
{
    private readonly HashSet<long> _known = [];

    public List<long> Rows { get; } = [];

    public bool IsFull => Rows.Count >= wanted;

    /// <summary>Adds what a step finds; not asked for where there are enough.</summary>
    public void Add(Func<IEnumerable<long>> find)
    {
        if (!IsFull)
            Rows.AddRange(find().Where(_known.Add).Take(wanted - Rows.Count));
    }
}
