using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether the bot is ready.</summary>
/// <param name="Status"><c>ready</c>, or <c>not ready</c> as soon as one check fails.</param>
/// <param name="Checks">Each check; null for whoever may not know.</param>
internal sealed record HealthView(string Status, IReadOnlyDictionary<string, CheckView>? Checks)
{
    public static HealthView Of(HealthReport report, bool withReasons) => new(
        report.Status == HealthStatus.Healthy ? "ready" : "not ready",
        withReasons ? report.Entries.ToDictionary(entry => entry.Key, entry => CheckView.Of(entry.Value)) : null);
}

/// <summary>One check.</summary>
/// <param name="Status"><c>ok</c> or <c>failed</c>.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
internal sealed record CheckView(string Status, string? Reason)
{
    public static CheckView Of(HealthReportEntry entry) => entry.Status == HealthStatus.Healthy
        ? new("ok", null)
        : new("failed", entry.Description ?? entry.Exception?.Message ?? "It did not answer in time.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    /// <summary>Leaves Chinese as it is.</summary>
    public static HealthJson Plain { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
