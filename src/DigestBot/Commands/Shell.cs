using DigestBot.Configuration;
using DigestBot.Core.Delivery;
using DigestBot.Delivering;
using DigestBot.Hosting;
using DigestBot.Local;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>What every command works with: the screen, the settings, and the bot's parts without a service around them.</summary>
internal sealed class Shell(Screen screen, IReadOnlyDictionary<string, string?> overrides)
{
    public Screen Screen => screen;

    /// <summary>The configuration as it was given; read when a command first asks, since <c>parse</c> needs none.</summary>
    public IConfigurationRoot Configuration => field ??= Reread();

    public Settings Settings => field ??= Settings.Read(Configuration);

    /// <summary>The configuration as the file and the environment have it now.</summary>
    public IConfigurationRoot Reread() => ConfigurationFile.Load(overrides);

    /// <summary>The bot on its database, with local chats on this screen.</summary>
    public async Task<ServiceProvider> OpenAsync(CancellationToken ct)
    {
        var bot = new ServiceCollection()
            .AddBot(Settings, Configuration)
            .AddSingleton<IChatPlatform>(new LocalPlatform(screen))
            .AddSingleton<CommandLineDelivery>()
            .AddLogging(logging => logging.AddReadable(toError: true).SetMinimumLevel(LogLevel.Warning))
            .BuildServiceProvider();
        await bot.GetRequiredService<Database>().MigrateAsync(ct);
        return bot;
    }
}
