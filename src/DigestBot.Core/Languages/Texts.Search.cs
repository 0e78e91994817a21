namespace DigestBot.Core.Languages;

// Papers that are searched for.
public abstract partial class Texts
{
    /// <summary>A search without words.</summary>
    public abstract string SearchForWhat { get; }

    /// <summary>A button below words that are no request.</summary>
    public abstract string SearchForThis { get; }

    /// <summary>What can be searched for, one a line.</summary>
    public abstract IReadOnlyList<string> SearchExamples { get; }

    /// <summary>No paper has all of it.</summary>
    public abstract string NothingFound(string typed);

    /// <summary>The newest editions that were looked through.</summary>
    public abstract string SearchedEditions(int editions, string first, string last);

    /// <summary>A search with too many words.</summary>
    public abstract string SearchIsTooLong { get; }

    /// <summary>A category that nobody knows; near ones may be buttons below.</summary>
    public abstract string NoSuchSearchCategory(string typed);

    /// <summary>A first day that nobody can read.</summary>
    public abstract string NoSuchSearchDay(string typed);

    /// <summary>Which page of the papers found, from the second on.</summary>
    public abstract string SearchPage(int page);

    /// <summary>There are more papers, and no button can hold the search.</summary>
    public abstract string SearchHasMore { get; }
}
