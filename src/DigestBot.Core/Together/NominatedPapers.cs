using DigestBot.Core.Digests;

namespace DigestBot.Core.Together;

/// <summary>Finds the papers that were put forward, as the edition presents them that a chat prefers to read.</summary>
public sealed class NominatedPapers(IEditionStore editions)
{
    /// <summary>Null where a correction took the paper out of every edition.</summary>
    public async Task<Nominated?> FindAsync(Nomination nomination, string preferredLanguage, CancellationToken ct) =>
        await editions.FindPaperAsync(nomination.ArxivId, preferredLanguage, ct) is { } paper ? new(paper, nomination) : null;

    /// <summary>Those that there are, in their order.</summary>
    public async Task<IReadOnlyList<Nominated>> FindAsync(IEnumerable<Nomination> nominations, string preferredLanguage, CancellationToken ct)
    {
        var found = new List<Nominated>();
        foreach (var nomination in nominations)
            if (await FindAsync(nomination, preferredLanguage, ct) is { } nominated)
                found.Add(nominated);
        return found;
    }
}
