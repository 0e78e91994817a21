using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation;

/// <summary>What categories are called.</summary>
internal static class CategoryNames
{
    /// <summary>The name of a category or pattern; null where the taxonomy does not know it.</summary>
    public static string? Find(CategoryPattern pattern, Texts texts) => pattern.IsArchive
        ? Taxonomy.FindArchive(pattern.Value[..^2]) is { } archive ? texts.AllOfArchive(archive.Name(texts.Code)) : null
        : Find(pattern.Value, texts);

    /// <summary>The name of a category; null where the taxonomy does not know it.</summary>
    public static string? Find(string category, Texts texts) => Taxonomy.Find(category)?.Name(texts.Code);

    /// <summary>Code and name: <c>cs.CV Computer Vision and Pattern Recognition</c>.</summary>
    public static string Full(CategoryPattern pattern, Texts texts) => Join(pattern.Value, Find(pattern, texts));

    /// <summary>The same inside a sentence: <c>cs.CV (Computer Vision and Pattern Recognition)</c>.</summary>
    public static string InSentence(CategoryPattern pattern, Texts texts) =>
        Find(pattern, texts) is { } name ? texts.Named(pattern.Value, name) : pattern.Value;

    /// <summary>Codes one after the other, cut where they are many.</summary>
    public static string List(IReadOnlyCollection<CategoryPattern> patterns, Texts texts)
    {
        const int most = 20;
        var shown = string.Join(texts.Comma, patterns.Take(most));
        return patterns.Count > most ? shown + texts.Comma + texts.AndMore(patterns.Count - most) : shown;
    }

    /// <summary>Code and name of a category.</summary>
    public static string Full(string category, Texts texts) => Join(category, Find(category, texts));

    private static string Join(string code, string? name) => name is null ? code : $"{code} {name}";
}
