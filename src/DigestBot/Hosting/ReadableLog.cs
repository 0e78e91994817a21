using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DigestBot.Hosting;

/// <summary>Log lines for people: the hour, a word where something is wrong, and a sentence. What was thrown becomes advice, not a stack.</summary>
internal sealed class ReadableLog(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "readable";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetLocalNow().ToString("HH:mm:ss "));
        textWriter.Write(Word(entry.LogLevel));
        textWriter.Write(entry.Formatter(entry.State, entry.Exception).ReplaceLineEndings(" "));
        if (entry.Exception is not null)
            textWriter.Write($" {Advice.For(entry.Exception)}");
        textWriter.WriteLine();
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        _ => "",
    };
}

internal static class ReadableLogServices
{
    /// <summary>Logs to the console, readably; the framework's own remarks only from warnings on.</summary>
    /// <param name="toError">To standard error, where standard output belongs to a command's result.</param>
    public static ILoggingBuilder AddReadable(this ILoggingBuilder logging, bool toError)
    {
        logging.AddConsole(console => console.FormatterName = ReadableLog.FormatterName);
        // Else the framework's are made too, and the settings of each are looked for.
        logging.Services.RemoveAll<ConsoleFormatter>();
        logging.Services.AddSingleton<ConsoleFormatter, ReadableLog>();
        logging.OnlyOwn();
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = toError ? LogLevel.Trace : LogLevel.None);
        return logging;
    }

    /// <summary>Leaves out the framework's own remarks, but for warnings.</summary>
    public static ILoggingBuilder OnlyOwn(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        // Each failed check is on the page that asked for it.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
        // Why the service did not start is said once, at the edge.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
}
