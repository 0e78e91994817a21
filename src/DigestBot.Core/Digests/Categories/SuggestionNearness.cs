namespace DigestBot.Core.Digests.Categories;

/// <summary>In what way a candidate resembles what was typed.</summary>
/// <param name="How">The kind of resemblance.</param>
/// <param name="Detail">The less the nearer, among those of one kind.</param>
internal readonly record struct SuggestionNearness(SuggestionKind How, int Detail = 0);

/// <summary>The kinds of resemblance, the nearest first.</summary>
internal enum SuggestionKind
{
    /// <summary>The code but for its signs: <c>cs-cv</c>.</summary>
    SameCode,

    /// <summary>What stands behind the code's dot: <c>CV</c>.</summary>
    SameClass,

    /// <summary>A whole name, or another word for it.</summary>
    SameName,

    /// <summary>The code with two neighbours swapped: <c>cs.VC</c>.</summary>
    SwappedCode,

    /// <summary>The right class in the wrong archive: <c>cs.IV</c>.</summary>
    OtherArchive,

    /// <summary>A part of a name from the beginning of a word on.</summary>
    PartOfName,

    /// <summary>Words of a name with others between them.</summary>
    WordsOfName,

    /// <summary>The code's beginning, with more than a letter to come.</summary>
    BeginningOfCode,

    /// <summary>The code with few letters wrong.</summary>
    MisspeltCode,

    /// <summary>A name with few letters wrong.</summary>
    MisspeltName,
}
