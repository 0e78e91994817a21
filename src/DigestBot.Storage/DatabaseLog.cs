using Microsoft.Extensions.Logging;

namespace DigestBot.Storage;

internal static partial class DatabaseLog
{
    [LoggerMessage(LogLevel.Warning, "{Reason} The bundled SQLite {Version} serves instead; it gets no security updates")]
    public static partial void BundledSqliteServes(this ILogger logger, string reason, string version);

    [LoggerMessage(LogLevel.Information, "The database {Path} is ready: schema {Schema}, migrations run now: {Steps}, SQLite {Version}")]
    public static partial void DatabaseIsReady(this ILogger logger, string path, int schema, int steps, string version);

    [LoggerMessage(LogLevel.Debug, "The database is busy; attempt {Attempt} gave up")]
    public static partial void DatabaseIsBusy(this ILogger logger, int attempt);

    [LoggerMessage(LogLevel.Information, "{Papers} papers that were here before can be searched now")]
    public static partial void PapersAreIndexed(this ILogger logger, int papers);
}
