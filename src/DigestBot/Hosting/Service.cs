using DigestBot.Configuration;
using DigestBot.WebChat;
using DigestBot.Workers;

namespace DigestBot.Hosting;

/// <summary>Puts the service together: the bot, its workers and, unless it is off, the web chat on Kestrel.</summary>
internal static class Service
{
    public static IHost Build(Settings settings, IConfiguration configuration)
    {
        if (!settings.WebChat.Enabled)
        {
            var quiet = Host.CreateEmptyApplicationBuilder(settings: null);
            Add(quiet, settings, configuration);
            return quiet.Build();
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        Add(builder, settings, configuration);
        builder.WebHost.UseKestrelCore().UseUrls(settings.WebChat.Url);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapWebChat();
        return app;
    }

    private static void Add(IHostApplicationBuilder builder, Settings settings, IConfiguration configuration)
    {
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddReadable(toError: false).AddConfiguration(configuration.GetSection("Logging"));
        // What is on its way gets five seconds to arrive and two to be called off; all is over within ten.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(9));
        builder.Services.AddBot(settings, builder.Configuration).AddWorkers(settings);
    }
}
