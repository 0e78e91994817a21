namespace DigestBot.Terminal;

/// <summary>Something that stops a command and that a person can do something about.</summary>
/// <param name="sentence">What is wrong and what to do, in one line.</param>
internal sealed class Failure(string sentence, Exception? cause = null, int exitCode = Terminal.ExitCode.Failed) : Exception(sentence, cause)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>The things that are wrong, where there may be several.</summary>
    public IReadOnlyList<string> Items { get; private init; } = [];

    /// <summary>One failure of several things that are wrong, each a line of its own.</summary>
    public static Failure Listing(string sentence, IEnumerable<string> items, int exitCode)
    {
        string[] lines = [.. items.Select(item => item.ReplaceLineEndings(" "))];
        var message = lines is [var only] ? $"{sentence}: {only}." : $"{sentence} in {lines.Length} places:{string.Concat(lines.Select(line => $"\n  {line}."))}";
        return new(message, exitCode: exitCode) { Items = lines };
    }
}

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>A mistake in the command line or the settings: trying again will not help.</summary>
    public const int Usage = 2;

    /// <summary>As shells count: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
