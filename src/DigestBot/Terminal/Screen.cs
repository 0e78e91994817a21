using System.Text;
using Spectre.Console;

namespace DigestBot.Terminal;

/// <summary>Where a command writes: results to standard output, troubles to standard error; UTF-8 whatever the locale.</summary>
internal sealed class Screen
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Screen()
    {
        // Spectre.Console writes through Console, so that the encoding is set there too.
        Console.OutputEncoding = Utf8;
        Out = Writer(Console.OpenStandardOutput());
        Error = Writer(Console.OpenStandardError());
    }

    /// <summary>Safe to write to from several threads.</summary>
    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>For tables and progress on a terminal; null where nobody watches and plain lines are wanted.</summary>
    public IAnsiConsole? Rich { get; } = Console.IsOutputRedirected ? null : AnsiConsole.Console;

    public static Screen Open() => new();

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, Utf8) { AutoFlush = true });
}
