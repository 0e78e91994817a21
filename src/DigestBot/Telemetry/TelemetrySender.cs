using DigestBot.Configuration;
using DigestBot.Core.Metering;
using DigestBot.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DigestBot.Telemetry;

/// <summary>
/// Sends metrics and traces by OpenTelemetry's protocol for as long as the service runs. Of what .NET traces by itself it sends nothing: requests to
/// platforms have tokens in their addresses.
/// </summary>
internal sealed class TelemetrySender(TelemetryOptions options) : IHostedService, IDisposable
{
    // The last words; nobody who collects them may hold up the end.
    private const int LastMilliseconds = 1500;

    private MeterProvider? _meters;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var service = ResourceBuilder.CreateDefault().AddService("digestbot", serviceVersion: StartReport.Version);
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service)
            .AddMeter(BotMeter.Name, "System.Runtime").AddOtlpExporter(exporter => Aim(exporter, "v1/metrics")).Build();
        // Also what a page's request began, which nobody collects itself.
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).SetSampler(new AlwaysOnSampler())
            .AddSource(BotMeter.Name).AddOtlpExporter(exporter => Aim(exporter, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => _meters?.Shutdown(LastMilliseconds), CancellationToken.None),
        Task.Run(() => _traces?.Shutdown(LastMilliseconds), CancellationToken.None));

    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }

    // By HTTP each kind has a path of its own below the collector's address. Source: OpenTelemetry, "OTLP Specification", "OTLP/HTTP Request".
    private void Aim(OtlpExporterOptions exporter, string path)
    {
        var isHttp = options.OtlpProtocol is OtlpProtocol.Http;
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = new(isHttp ? $"{options.OtlpUrl!.TrimEnd('/')}/{path}" : options.OtlpUrl!);
    }
}

internal static class TelemetryServices
{
    /// <summary>Sends telemetry where the configuration says where to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetryOptions options) =>
        options.IsSent ? services.AddSingleton(options).AddHostedService<TelemetrySender>() : services;
}
