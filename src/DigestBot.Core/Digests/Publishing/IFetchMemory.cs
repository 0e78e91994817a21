namespace DigestBot.Core.Digests.Publishing;

/// <summary>Remembers what servers said of the files that were fetched and brought in.</summary>
public interface IFetchMemory
{
    /// <summary>What was said of a file; null when it was never brought in.</summary>
    Task<FetchMark?> FindAsync(string source, Uri address, CancellationToken ct);

    /// <summary>Remembers it. Called once the file is stored: before, a crash could lose what it brings.</summary>
    Task KeepAsync(string source, Uri address, FetchMark mark, CancellationToken ct);
}
