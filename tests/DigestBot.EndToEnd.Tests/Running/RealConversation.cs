using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Operation;
using DigestBot.Core.Rendering;
using DigestBot.Storage;
using DigestBot.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>The conversation on a real database that has the samples, within the test's own process.</summary>
internal static class RealConversation
{
    public static async Task<ServiceProvider> StartAsync(string folder, CancellationToken ct)
    {
        var parts = new ServiceCollection()
            .AddLogging()
            .AddDigests()
            .AddRendering()
            .AddDelivery()
            .AddStorage(new StorageOptions { Path = Path.Combine(folder, "conversation.db") })
            .AddSingleton(new ChatDefaults(new LocalTime(9, 0), "UTC"))
            .AddConversation()
            .AddOperators(Operators.None)
            .BuildServiceProvider();
        await parts.GetRequiredService<Database>().MigrateAsync(ct);
        var importer = ActivatorUtilities.CreateInstance<DigestImporter>(parts, DateTimeZone.Utc);
        foreach (var file in Directory.GetFiles(Repository.Samples).Order())
            await importer.StoreAsync(importer.Read(new(Path.GetFileName(file), await File.ReadAllBytesAsync(file, ct), "samples")), ct);
        return parts;
    }
}
