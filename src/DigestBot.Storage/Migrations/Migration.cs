namespace DigestBot.Storage.Migrations;

/// <summary>One step of the schema. A migration that was published never changes; what must change is the next one.</summary>
/// <param name="Number">The version of the schema after it, from 1.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All there are, in order: the files <c>NNNN_name.sql</c> beside this one.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. typeof(Migration).Assembly.GetManifestResourceNames().Order().Select(Read)];

    private static Migration Read(string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);
        return new(int.Parse(name.AsSpan(0, 4)), name[5..], reader.ReadToEnd());
    }
}
