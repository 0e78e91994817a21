using DigestBot.Core.Digests.Publishing;
using DigestBot.Sources.Web;
using NodaTime;

namespace DigestBot.Sources.Publishers;

/// <summary>A publisher whose addresses tell the day: what there is, only asking tells.</summary>
internal sealed class PatternPublisher(IReadOnlyList<UrlPattern> patterns, WebFetcher web) : IPublisher
{
    public Task<PublishedList> ListAsync(LocalDate today, int days, CancellationToken ct) => Task.FromResult(new PublishedList(
    [
        .. from ago in Enumerable.Range(1, days)
           let day = today.PlusDays(ago - days)
           from pattern in patterns
           let address = pattern.On(day)
           select new PublishedFile(day, address.Segments[^1].Trim('/'), address, IsListed: false),
    ]));

    public Task<FetchResult> FetchAsync(PublishedFile file, FetchMark? mark, CancellationToken ct) => web.GetAsync(file.Address, mark, ct);
}
