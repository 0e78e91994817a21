using NodaTime;

namespace DigestBot.Core.Digests.Publishing;

/// <summary>What became of the sources: how they are, and what was odd about what they brought. For operators, not for subscribers.</summary>
public interface ISourceJournal
{
    /// <summary>How a source is; one that was never looked at is <see cref="SourceState.Unknown"/>.</summary>
    Task<SourceState> StateAsync(string source, CancellationToken ct);

    /// <summary>Says from which day on a source's editions are news. It stays with what was said first.</summary>
    Task BeginAsync(string source, LocalDate newsFrom, CancellationToken ct);

    /// <summary>Writes down how a look at a source ended.</summary>
    /// <param name="trouble">What was wrong; null if all went well.</param>
    /// <param name="notBefore">When it may be looked at again, if it said so itself.</param>
    Task LookedAsync(string source, string? trouble, Instant? notBefore, CancellationToken ct);

    /// <summary>Writes a notice down. False if it stands there already, word for word and unsettled.</summary>
    Task<bool> NoteAsync(SourceNotice notice, CancellationToken ct);

    /// <summary>What was odd about this is over: the missing day has come, the broken file was replaced.</summary>
    Task SettleAsync(string source, string subject, CancellationToken ct);

    /// <summary>The notices from the latest to the oldest.</summary>
    Task<IReadOnlyList<SourceNotice>> NoticesAsync(int limit, CancellationToken ct);

    /// <summary>The unsettled notices that operators were not told, from the earliest to the latest.</summary>
    Task<IReadOnlyList<SourceNotice>> UntoldAsync(CancellationToken ct);

    /// <summary>Operators were told of these, or nobody is there to be told.</summary>
    Task ToldAsync(IReadOnlyList<SourceNotice> notices, CancellationToken ct);
}

/// <summary>How a source is.</summary>
/// <param name="NewsFrom">Editions of earlier days were published before it was first looked at; null until something was found.</param>
/// <param name="LookedAt">When it was last looked at.</param>
/// <param name="SucceededAt">When that last went well.</param>
/// <param name="Trouble">What was wrong the last time; null if nothing.</param>
/// <param name="NotBefore">Until when it wants to be left alone.</param>
public sealed record SourceState(LocalDate? NewsFrom, Instant? LookedAt, Instant? SucceededAt, string? Trouble, Instant? NotBefore)
{
    /// <summary>It was never looked at.</summary>
    public static SourceState Unknown { get; } = new(null, null, null, null, null);
}

/// <summary>Something odd about what a source brought or did not bring.</summary>
/// <param name="Source">The source.</param>
/// <param name="Kind">What is odd.</param>
/// <param name="Subject">The day, as ISO text, or the file.</param>
/// <param name="Text">A sentence for the operator.</param>
public sealed record SourceNotice(string Source, SourceNoticeKind Kind, string Subject, string Text)
{
    /// <summary>When it was written down; the store says so.</summary>
    public Instant At { get; init; }

    /// <summary>When it was over; null while it is not, and for what is a fact for good.</summary>
    public Instant? SettledAt { get; init; }
}

/// <summary>What can be odd.</summary>
public enum SourceNoticeKind
{
    /// <summary>A day is over and has no edition.</summary>
    Missing = 1,

    /// <summary>The file is there and lists no papers.</summary>
    Empty = 2,

    /// <summary>The edition lists the same papers as the one before.</summary>
    Repeated = 3,

    /// <summary>The file was published again with fewer papers.</summary>
    Shrunken = 4,

    /// <summary>The edition has far fewer papers than its source's editions usually have.</summary>
    Small = 5,

    /// <summary>A part of the file could not be read.</summary>
    Damaged = 6,

    /// <summary>Nothing of the file could be read.</summary>
    Unreadable = 7,
}
