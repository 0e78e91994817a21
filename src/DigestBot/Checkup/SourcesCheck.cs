using System.Runtime.CompilerServices;
using DigestBot.Configuration;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Sources;
using DigestBot.Workers;
using NodaTime;

namespace DigestBot.Checkup;

/// <summary>Whether every source can be reached and has something.</summary>
internal sealed class SourcesCheck(Settings settings, TimeProvider time) : ICheck
{
    // Weekends and holidays have none; a whole week without one is odd.
    private const int Days = 7;

    private readonly PublisherFactory _factory = new(settings.Fetching, time);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var source in WatchedSource.Of(settings))
            yield return source switch
            {
                { IsSample: true } => Finding.Warn("sources", "none is configured, so there are only the samples. Set Sources:0:Name and Sources:0:Repository, Folder or Url."),
                { Folder: { } folder } => LookInto(source.Name, folder),
                _ => await FetchAsync(source, ct),
            };
    }

    private static Finding LookInto(string name, string folder)
    {
        try
        {
            return !Directory.Exists(folder) ? Finding.Wrong(Subject(name), $"there is no folder {folder}. Create it, or correct its Folder.")
                : Directory.EnumerateFileSystemEntries(folder).Any() ? Finding.Fine(Subject(name), folder)
                : Finding.Warn(Subject(name), $"{folder} is empty. Digests are read as soon as they arrive there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(Subject(name), $"{folder} may not be read by {Environment.UserName}. Give this user the right to.");
        }
    }

    private async Task<Finding> FetchAsync(WatchedSource source, CancellationToken ct)
    {
        var publisher = _factory.For(source.Options);
        var list = await publisher.ListAsync(Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(settings.Zone).Date, Days, ct);
        if (list.Trouble is { } trouble)
            return Finding.Wrong(Subject(source.Name), $"{trouble.Reason}. Check the address and the network.");
        foreach (var file in list.Files.Reverse())
            switch (await publisher.FetchAsync(file, mark: null, ct))
            {
                case Fetched fetched:
                    return Finding.Fine(Subject(source.Name), $"{source.Place}: {file.Name}, {fetched.Content.Length:N0} bytes");
                case FetchFailed failed:
                    return Finding.Wrong(Subject(source.Name), $"{source.Place}: {file.Name} {failed.Reason}. Check the address and the network.");
            }

        return Finding.Warn(Subject(source.Name), $"{source.Place} answers, and has nothing of the last {Days} days. Check the address, unless its publisher rests.");
    }

    private static string Subject(string name) => $"source {name}";
}
