namespace DigestBot.Core.Digests.Categories;

/// <summary>An arXiv archive.</summary>
/// <param name="Code">What stands before the dot of its categories: <c>cs</c>.</param>
/// <param name="English">arXiv's name for it.</param>
/// <param name="Chinese">Its name in Simplified Chinese.</param>
/// <param name="Categories">In arXiv's order; an archive without subdivisions (<c>hep-th</c>) is its own only category.</param>
public sealed record ArchiveInfo(string Code, string English, string Chinese, EquatableList<CategoryInfo> Categories)
{
    /// <summary>Whether it has no subdivisions.</summary>
    public bool IsCategory => Categories is [var only] && only.Code == Code;

    /// <summary>Its name in a language of the bot: <c>en</c> or <c>zh</c>.</summary>
    public string Name(string language) => language == "zh" ? Chinese : English;
}
