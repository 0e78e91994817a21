using DigestBot.Core.Search;
using NodaTime;

namespace DigestBot.Core.Following;

/// <summary>What a chat follows: new papers that a search for it would find.</summary>
/// <param name="Text">As <see cref="SearchReader"/> reads it. Chats that follow the same text share the rule.</param>
public sealed record Rule(string Text)
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Longest = 200;

    /// <summary>How many rules a chat can follow.</summary>
    public const int Most = 50;

    /// <summary>What papers are looked for by; read anew each time.</summary>
    public SearchQuery Query => SearchReader.Read(Text, AnyDay).Query;

    /// <summary>Whether both find the same papers, however they are spelled.</summary>
    public bool AsksForTheSame(Rule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Query.Terms.ToHashSet().SetEquals(other.Query.Terms);
    }

    /// <summary>Rules have no days, so none counts from it.</summary>
    internal static LocalDate AnyDay { get; } = new(2000, 1, 1);

    /// <summary>The parts that a paper must have.</summary>
    internal IEnumerable<SearchPiece> Wanted => Pieces.Where(piece => !piece.IsExcluded);

    internal IEnumerable<SearchPiece> Pieces => SearchPiece.Of(Text);
}
