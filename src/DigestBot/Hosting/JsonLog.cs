using System.Text.Encodings.Web;
using DigestBot.Configuration;

namespace DigestBot.Hosting;

/// <summary>Log lines for programs: a JSON object each, with the time, the level, the sentence and what stands in it.</summary>
internal static class JsonLog
{
    /// <summary>Logs as the setting says, to standard output.</summary>
    public static ILoggingBuilder AddLog(this ILoggingBuilder logging, LogFormat format) =>
        IsJson(format) ? logging.AddJson() : logging.AddReadable(toError: false);

    /// <summary>Whether lines are for programs. The base images of .NET say that they are a container's.</summary>
    public static bool IsJson(LogFormat format) => format is LogFormat.Json
        || (format is LogFormat.Auto && Console.IsOutputRedirected && Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true");

    private static ILoggingBuilder AddJson(this ILoggingBuilder logging)
    {
        logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.IncludeScopes = false;
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        return logging.OnlyOwn();
    }
}
