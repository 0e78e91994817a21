using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

/// <summary>How the bot tells programs how it is.</summary>
internal sealed class TelemetryOptions
{
    public LogFormat LogFormat { get; set; }

    /// <summary>Where metrics and traces are sent; empty for nowhere.</summary>
    [RegularExpression(@"https?://[^\s/]+(/\S*)?", ErrorMessage = "is not an address such as http://localhost:4317")]
    public string? OtlpUrl { get; set; }

    public OtlpProtocol OtlpProtocol { get; set; }

    /// <summary>Whether metrics and traces are sent.</summary>
    public bool IsSent => !string.IsNullOrWhiteSpace(OtlpUrl);
}

/// <summary>How log lines are written.</summary>
internal enum LogFormat
{
    /// <summary>In a container, unless somebody watches, as JSON; else readably.</summary>
    Auto,

    /// <summary>For people.</summary>
    Readable,

    /// <summary>For programs, an object a line.</summary>
    Json,
}

/// <summary>How telemetry travels.</summary>
internal enum OtlpProtocol
{
    /// <summary>By gRPC, as collectors expect on port 4317.</summary>
    Grpc,

    /// <summary>By HTTP, as collectors expect on port 4318.</summary>
    Http,
}

[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
