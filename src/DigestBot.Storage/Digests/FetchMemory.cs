using Dapper;
using DigestBot.Core.Digests.Publishing;

namespace DigestBot.Storage.Digests;

/// <summary>What servers said of files.</summary>
internal sealed class FetchMemory(Database database) : IFetchMemory
{
    public Task<FetchMark?> FindAsync(string source, Uri address, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<FetchMark>("""
            SELECT etag AS ETag, last_modified AS LastModified, at AS At FROM fetch_mark WHERE source = @source AND address = @AbsoluteUri
            """, new { source, address.AbsoluteUri }), ct);

    public Task KeepAsync(string source, Uri address, FetchMark mark, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        INSERT OR REPLACE INTO fetch_mark (source, address, etag, last_modified, at) VALUES (@source, @AbsoluteUri, @ETag, @LastModified, @At)
        """, new { source, address.AbsoluteUri, mark.ETag, mark.LastModified, mark.At }), ct);
}
