namespace DigestBot.Terminal;

/// <summary>Something that stops a command and that a person can do something about.</summary>
/// <param name="sentence">What is wrong and what to do, in one line.</param>
internal sealed class Failure(string sentence, Exception? cause = null, int exitCode = Terminal.ExitCode.Failed) : Exception(sentence, cause)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>As shells count: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
