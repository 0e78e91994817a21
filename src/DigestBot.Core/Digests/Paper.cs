namespace DigestBot.Core.Digests;

/// <summary>
/// An arXiv paper as one edition presents it. Every text is exactly what the publisher wrote: TeX, line breaks and all.
/// A field that the edition lacks is null.
/// </summary>
public sealed record Paper
{
    /// <summary>What people mean by "paper 17": runs through the whole edition, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Which paper it is, in every edition and version.</summary>
    public required ArxivId ArxivId { get; init; }

    /// <summary>In one line or several, as it stands in the file.</summary>
    public required string Title { get; init; }

    /// <summary>The address the edition links the title to, as it stands in the file.</summary>
    public required string Url { get; init; }

    /// <summary>In the paper's order.</summary>
    public required EquatableList<string> Authors { get; init; }

    /// <summary>The primary arXiv category, such as <c>cs.CV</c> or <c>hep-th</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The primary category, then the cross-lists; only the primary where the form does not tell.</summary>
    public required EquatableList<string> Categories { get; init; }

    /// <summary>The AI's summary in a sentence or two, in the edition's language; up to about 500 characters.</summary>
    public string? Tldr { get; init; }

    /// <summary>AI text: why the work was done. May hold Markdown, as its neighbours may.</summary>
    public string? Motivation { get; init; }

    /// <summary>AI text: how it was done.</summary>
    public string? Method { get; init; }

    /// <summary>AI text: what came out.</summary>
    public string? Result { get; init; }

    /// <summary>AI text: what follows.</summary>
    public string? Conclusion { get; init; }

    /// <summary>The authors' own, in English; up to about 2,800 characters, with TeX.</summary>
    public string? Abstract { get; init; }

    /// <summary>The authors' comment: pages, venue. Only the JSON form has it.</summary>
    public string? Comment { get; init; }

    /// <summary>Where the code is. Only the JSON form has it.</summary>
    public CodeLink? Code { get; init; }
}

/// <summary>A repository with a paper's code.</summary>
/// <param name="Url">Its address, as published.</param>
/// <param name="Stars">Its stars at the time of publishing, where known.</param>
/// <param name="LastUpdate">The day of its last change, <c>YYYY-MM-DD</c> as published, where known.</param>
public sealed record CodeLink(string Url, int? Stars = null, string? LastUpdate = null);
