using System.Runtime.CompilerServices;
using DigestBot.Configuration;
using DigestBot.Operation;
using DigestBot.Telemetry;
using DigestBot.WebChat;
using DigestBot.Workers;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DigestBot.Hosting;

/// <summary>Puts the service together: the bot, its workers and, where there are any, the pages on Kestrel.</summary>
internal static class Service
{
    // Far more than anything a page sends; what needs less says so itself.
    private const int LargestBody = 64 * 1024;

    // Each open chat keeps one.
    private const int MostConnections = 1000;

    private static readonly TimeSpan HeadersPatience = TimeSpan.FromSeconds(10);

    public static IHost Build(Settings settings, IConfiguration configuration) =>
        OperatedPages.Addresses(settings) is [_, ..] addresses ? BuildWithPages(settings, configuration, addresses) : BuildWithoutPages(settings, configuration);

    // Apart and not inlined, so that ASP.NET is loaded only where there are pages.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WebApplication BuildWithPages(Settings settings, IConfiguration configuration, string[] addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        Add(builder, settings, configuration);
        builder.WebHost.UseKestrelCore().UseUrls(addresses).ConfigureKestrel(Limit);
        builder.Services.AddRoutingCore();
        return Map(builder.Build(), settings);
    }

    private static IHost BuildWithoutPages(Settings settings, IConfiguration configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        Add(builder, settings, configuration);
        return builder.Build();
    }

    private static WebApplication Map(WebApplication app, Settings settings)
    {
        app.UseAccess();
        app.MapOperation();
        if (settings.WebChat.Enabled)
            app.MapWebChat();
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = HeadersPatience;
    }

    private static void Add(IHostApplicationBuilder builder, Settings settings, IConfiguration configuration)
    {
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddLog(settings.Telemetry.LogFormat).AddConfiguration(configuration.GetSection("Logging"));
        // What is on its way gets five seconds to arrive and two to be called off; all is over within ten.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(9));
        builder.Services.AddBot(settings, builder.Configuration).AddTelemetry(settings.Telemetry).AddWorkers(settings).AddOperation(settings);
    }
}
