namespace DigestBot.Checkup;

/// <summary>One line of a check-up: how something is, and what to do where it is not well.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Subject">What it is about, in a word or two.</param>
/// <param name="Text">A sentence; it ends with what to do, where there is something to do.</param>
internal sealed record Finding(Verdict Verdict, string Subject, string Text)
{
    public static Finding Fine(string subject, string text) => new(Verdict.Fine, subject, text);

    public static Finding Warn(string subject, string text) => new(Verdict.Warning, subject, text);

    public static Finding Wrong(string subject, string text) => new(Verdict.Problem, subject, text);
}

/// <summary>How something is.</summary>
internal enum Verdict
{
    /// <summary>Nothing is to be done.</summary>
    Fine,

    /// <summary>It works, but not as well or as safely as it could, or not for long.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Problem,
}

/// <summary>Looks at one thing that can be wrong, and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>What was found. What cannot be looked at is a finding, never an exception.</summary>
    IAsyncEnumerable<Finding> LookAsync(CancellationToken ct);
}
