namespace DigestBot.Benchmarks.Measuring;

/// <summary>How much is measured.</summary>
internal sealed record Scale
{
    /// <summary>What the goals are about.</summary>
    public static Scale Full { get; } = new();

    /// <summary>Enough to see that every benchmark works; its figures mean nothing.</summary>
    public static Scale Smoke { get; } = new()
    {
        Papers = 1_000,
        Year = 800,
        EditionPapers = 40,
        ImportedEditions = 3,
        Chats = 400,
        Messages = 300,
        Rules = 1_000,
        Guilds = 20,
        Rounds = 1,
        Answers = 10,
        SettleSeconds = 1,
        SoakSeconds = 6,
        SoakMessagesPerSecond = 50,
        IsSmoke = true,
    };

    /// <summary>Papers in the large database; a tenth in the small one.</summary>
    public int Papers { get; init; } = 250_000;

    /// <summary>How many of them make a year.</summary>
    public int Year { get; init; } = 80_000;

    public int EditionPapers { get; init; } = 200;

    /// <summary>How many editions an import has that is compared with SQLite's own.</summary>
    public int ImportedEditions { get; init; } = 20;

    public int Chats { get; init; } = 100_000;

    public int Messages { get; init; } = 20_000;

    public int Rules { get; init; } = 100_000;

    public int Guilds { get; init; } = 2_500;

    public int Rounds { get; init; } = 5;

    /// <summary>How many times each question is asked in a round.</summary>
    public int Answers { get; init; } = 500;

    /// <summary>How long something that rests is watched.</summary>
    public int SettleSeconds { get; init; } = 20;

    public int SoakSeconds { get; init; } = 600;

    public int SoakMessagesPerSecond { get; init; } = 200;

    public bool IsSmoke { get; init; }
}
