using System.Text;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Sources.Web;
using NodaTime;

namespace DigestBot.Sources.Publishers;

/// <summary>A repository that publishes as upstream does: a list of file names, and the files beside it.</summary>
/// <param name="root">Where the branch's files are, with a slash at the end.</param>
internal sealed class RepositoryPublisher(Uri root, string? language, WebFetcher web) : IPublisher
{
    private readonly Uri _list = new(root, "assets/file-list.txt");
    private FileList? _known;
    private FetchMark? _mark;

    public async Task<PublishedList> ListAsync(LocalDate today, int days, CancellationToken ct)
    {
        switch (await web.GetAsync(_list, _known is null ? null : _mark, ct))
        {
            case Fetched fetched:
                (_known, _mark) = (FileList.Read(Encoding.UTF8.GetString(fetched.Content.Span), language), fetched.Mark);
                break;
            case NotThere:
                return new([], new($"{_list.Shown()} is not there; check Repository and Branch", StopsAll: true));
            case FetchFailed failed:
                return new([], failed with { Reason = $"{_list.Shown()} {failed.Reason}", StopsAll = true });
        }

        // Where the publisher is, tomorrow may have begun.
        return new([.. _known!.Latest(today.PlusDays(1), days).SelectMany(Files)]);
    }

    public Task<FetchResult> FetchAsync(PublishedFile file, FetchMark? mark, CancellationToken ct) => web.GetAsync(file.Address, mark, ct);

    private IEnumerable<PublishedFile> Files(ListedDay day) => day.Names.Select(name => new PublishedFile(day.Date, name, new(root, $"data/{name}"), IsListed: true));
}
