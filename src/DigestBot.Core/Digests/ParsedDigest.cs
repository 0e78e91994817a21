namespace DigestBot.Core.Digests;

/// <summary>What a parser read: every paper it could, and every trouble it met. A parser never throws on input.</summary>
/// <param name="Form">Which of the two forms the file has.</param>
/// <param name="Papers">In the order of their numbers, one entry a paper.</param>
/// <param name="Problems">In the order of their lines.</param>
public sealed record ParsedDigest(DigestForm Form, IReadOnlyList<Paper> Papers, IReadOnlyList<DigestProblem> Problems);

/// <summary>The two forms in which a digest is published.</summary>
public enum DigestForm
{
    /// <summary><c>DATE.md</c>: has the papers' numbers.</summary>
    Markdown = 1,

    /// <summary><c>DATE_AI_enhanced_LANGUAGE.jsonl</c>: has cross-lists, comments and code, but no numbers.</summary>
    JsonLines = 2,
}

/// <summary>Something in a digest file that is not as it should be.</summary>
/// <param name="Line">The line it is about, from 1; 0 for the file as a whole.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Advice">What to do about it, as a sentence.</param>
/// <param name="Severity">Whether anything was lost by it.</param>
public sealed record DigestProblem(int Line, string What, string Advice, ProblemSeverity Severity = ProblemSeverity.Warning);

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>All papers are there; something about them may be incomplete.</summary>
    Warning,

    /// <summary>A paper, or the whole file, could not be read.</summary>
    Error,
}
