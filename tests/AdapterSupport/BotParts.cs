using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Rendering;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Tests.Adapters;

/// <summary>The bot as the host puts it together, but for the adapter.</summary>
internal static class BotParts
{
    /// <summary>Everything that an adapter needs, with a database in a folder.</summary>
    public static IServiceCollection Of(string folder, Heard log) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        .AddDigests()
        .AddRendering()
        .AddDelivery()
        .AddStorage(new StorageOptions { Path = Path.Combine(folder, "digestbot.db") })
        .AddSingleton(new ChatDefaults(new LocalTime(9, 0), "UTC"))
        .AddConversation();

    /// <summary>Prepares the database and brings in an edition of twelve papers on vision.</summary>
    public static async Task FillAsync(IServiceProvider parts, CancellationToken ct)
    {
        await parts.GetRequiredService<Database>().MigrateAsync(ct);
        var bytes = Encoding.UTF8.GetBytes(SomeDigest.Of("cs.CV", papers: 12));
        var digest = parts.GetRequiredService<IDigestParser>().Parse(bytes);
        Assert.Empty(digest.Problems);
        await parts.GetRequiredService<IEditionIntake>().StoreAsync(
            new EditionKey("tests", new LocalDate(2026, 1, 5), "en"), new DigestFile("2026-01-05.md", SHA256.HashData(bytes)), digest, ct);
    }
}
