namespace DigestBot.Core.Operation;

/// <summary>Who runs the bot, by platform and the platform's id of the person, from the configuration.</summary>
public sealed class Operators(IEnumerable<Operator> people)
{
    /// <summary>The platform of the machine's own terminal: whoever can use that runs the bot anyhow.</summary>
    public const string Terminal = "local";

    private readonly HashSet<Operator> _people = [.. people];

    /// <summary>Those of the configuration.</summary>
    public IReadOnlyCollection<Operator> People => _people;

    /// <summary>Nobody but whoever sits at the machine.</summary>
    public static Operators None { get; } = new([]);

    /// <summary>Whether somebody is one of them.</summary>
    public bool Include(string platform, string personId) =>
        platform == Terminal || (personId.Length > 0 && _people.Contains(new(platform, personId)));

    /// <summary>Whether there are some on a platform.</summary>
    public bool AreOn(string platform) => _people.Any(person => person.Platform == platform);
}

/// <summary>One of them.</summary>
/// <param name="PersonId">The platform's id, such as <c>123456789</c>.</param>
public sealed record Operator(string Platform, string PersonId);
