using DigestBot.Core;
using DigestBot.Operation.Access;
using DigestBot.Operation.Health;
using DigestBot.Operation.Metrics;
using DigestBot.Operation.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation;

/// <summary>Where operators, and what watches for them, are answered.</summary>
public static class OperationEndpoints
{
    /// <summary>Lets only those to the pages who may see them, whoever's pages they are.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        var gate = app.ApplicationServices.GetRequiredService<AccessGate>();
        return app.Use(next => http => gate.HandleAsync(http, next));
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c>, <c>/metrics</c> and <c>/status</c>, and begins to measure.</summary>
    public static IEndpointRouteBuilder MapOperation(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<MeterReader>();
        endpoints.ServiceProvider.GetRequiredService<StatusDesk>();
        endpoints.MapGet("/health/live", (HttpResponse response) => Json(response, new("alive", null), StatusCodes.Status200OK));
        endpoints.MapGet("/health/ready", ReadyAsync);
        endpoints.MapGet("/metrics", MeasureAsync);
        endpoints.MapGet("/status", ShowAsync);
        endpoints.MapGet($"{StatusAssets.Path}/{{name}}", StatusAssets.Serve);
        return endpoints;
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, HealthCheckService checks, AccessGate gate)
    {
        var report = await checks.CheckHealthAsync(http.RequestAborted);
        var status = report.Status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return Json(http.Response, HealthView.Of(report, gate.MayKnow(http)), status);
    }

    private static IResult Json(HttpResponse response, HealthView view, int status)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Json(view, HealthJson.Plain.HealthView, statusCode: status);
    }

    // What is counted in memory is told even while the database cannot be asked.
    private static async Task<IResult> MeasureAsync(HttpContext http, MeterReader reader, Snapshots snapshots)
    {
        // They are made when somebody first asks for them.
        http.RequestServices.GetRequiredService<BotInstruments>();
        try
        {
            await snapshots.TakeAsync(http.RequestAborted);
        }
        catch (StorageException)
        {
            http.Response.Headers.Warning = "110 - \"The database cannot be read: what is stored is as it was\"";
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(reader.Read(), PrometheusText.ContentType);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, StatusDesk desk)
    {
        var texts = StatusTexts.For(http.Request);
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return Page(StatusView.Of(texts, await desk.ReadAsync(http.RequestAborted)), StatusCodes.Status200OK);
        }
        catch (StorageException trouble)
        {
            return Page(TroubleView.Of(texts, trouble.Message), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Page(Html page, int status) => Results.Text(page.ToString(), "text/html; charset=utf-8", statusCode: status);
}
