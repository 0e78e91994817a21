namespace DigestBot.Core.Digests.Categories;

/// <summary>An arXiv category.</summary>
/// <param name="Code">As arXiv writes it: <c>cs.CV</c>, <c>hep-th</c>, <c>cond-mat.mtrl-sci</c>.</param>
/// <param name="English">arXiv's name for it.</param>
/// <param name="Chinese">What researchers call the field in Simplified Chinese.</param>
public sealed record CategoryInfo(string Code, string English, string Chinese)
{
    /// <summary>
    /// The code of the same category in a second archive (<c>cs.IT</c> and <c>math.IT</c>); null for most. arXiv lists every paper of
    /// the one in the other too, so both codes are categories in their own right here. Source: the category aliases of arXiv's taxonomy.
    /// </summary>
    public string? Alias { get; init; }

    /// <summary>Other words in either language by which people look for it.</summary>
    public EquatableList<string> Terms { get; init; }

    /// <summary>Its name in a language of the bot: <c>en</c> or <c>zh</c>.</summary>
    public string Name(string language) => language == "zh" ? Chinese : English;
}
