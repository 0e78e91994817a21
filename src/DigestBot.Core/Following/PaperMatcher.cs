using DigestBot.Core.Search;

namespace DigestBot.Core.Following;

/// <summary>
/// Finds which of some papers, such as a new edition's, each of many rules asks for: the same ones that a search for it finds among them. The
/// papers are read once, a term that several rules share is looked up once, and a rule costs a few steps a term, however many papers there are.
/// </summary>
public sealed class PaperMatcher
{
    private readonly int _papers;
    private readonly TokenIndex _everywhere = new();
    private readonly TokenIndex _authors = new();
    private readonly Dictionary<SearchTerm, PaperSet> _found = [];

    /// <summary>Reads the papers.</summary>
    public PaperMatcher(IReadOnlyList<SearchDocument> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        _papers = papers.Count;
        for (var paper = 0; paper < papers.Count; paper++)
            Read(paper, papers[paper]);
    }

    /// <summary>The places of the papers, from 0, that have all that is asked for and nothing that is excluded. The day does not count.</summary>
    public IEnumerable<int> Find(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var left = new PaperSet(_papers);
        left.Fill();
        foreach (var term in query.Terms)
            if (term.IsExcluded)
                left.Remove(Papers(term));
            else
                left.Keep(Papers(term));
        return left.Papers;
    }

    private void Read(int paper, SearchDocument document)
    {
        foreach (var text in (string[])[document.Marks, document.Title, document.Authors, document.Summary, document.Abstract])
            _everywhere.Add(paper, text);
        _authors.Add(paper, document.Authors);
    }

    private PaperSet Papers(SearchTerm term)
    {
        var key = term with { IsExcluded = false };
        if (!_found.TryGetValue(key, out var found))
            _found[key] = found = Look(key);
        return found;
    }

    private PaperSet Look(SearchTerm term)
    {
        var found = new PaperSet(_papers);
        var index = term.Field == SearchField.Author ? _authors : _everywhere;
        switch (term.Field)
        {
            case SearchField.Category:
                foreach (var code in term.Tokens.Concat(term.Others))
                    index.Find([Mark.Category(code)], isPrefix: false, found);
                break;
            case SearchField.Id:
                foreach (var id in term.Tokens)
                    index.Find([Mark.Id(id)], isPrefix: false, found);
                break;
            default:
                if (term.IsOnlyForTitles)
                    term = term with { Tokens = [.. term.Tokens.Select(Mark.Title)], Others = [.. term.Others.Select(Mark.Title)] };
                index.Find(term.Tokens, term.IsPrefix, found);
                foreach (var other in term.Others)
                    index.Find([other], isPrefix: false, found);
                break;
        }

        return found;
    }
}
