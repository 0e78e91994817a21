using System.ComponentModel.DataAnnotations;
using DigestBot.Sources;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

/// <summary>A publisher of digests and where its files come from: a folder, a repository, or addresses that tell the day.</summary>
internal sealed class SourceOptions : IValidatableObject
{
    /// <summary>The publisher's name; each has editions of its own, while a paper is new once, whoever brings it first.</summary>
    [Required(ErrorMessage = "is missing; give the source a name of its own")]
    public string Name { get; set; } = "";

    /// <summary>A relative path starts at the working directory or, where nothing lies there, beside the program.</summary>
    public string? Folder { get; set; }

    /// <summary>A repository that publishes as upstream does.</summary>
    [RegularExpression("[A-Za-z0-9](?:[A-Za-z0-9-]*)/[A-Za-z0-9._-]+", ErrorMessage = "is not a repository such as owner/name")]
    public string? Repository { get; set; }

    /// <summary>The branch of the repository that the digests are on.</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._/-]*", ErrorMessage = "is not a branch such as data")]
    public string Branch { get; set; } = "data";

    /// <summary>Addresses that tell the day by placeholders; spaces separate those of the two forms.</summary>
    public string? Url { get; set; }

    /// <summary>The language of the AI fields where file names do not tell; without it, it is read off the text.</summary>
    [RegularExpression("[a-z]{2}", ErrorMessage = "is not a language code such as zh or en")]
    public string? Language { get; set; }

    /// <summary>The publisher's preference among categories, by which papers are numbered where only JSON lines tell of a day.</summary>
    [RegularExpression(@"\s*[A-Za-z-]+(\.[A-Za-z-]+)?(\s*,\s*[A-Za-z-]+(\.[A-Za-z-]+)?)*\s*", ErrorMessage = "is not a list of categories such as cs.CV, cs.CL")]
    public string? Categories { get; set; }

    /// <summary>How many days a first look fetches, and how far back a missing edition is noticed.</summary>
    [Core.Between(1, 400)]
    public int Days { get; set; } = 7;

    /// <summary><see cref="Categories"/> as a list; null for the upstream publisher's.</summary>
    public IReadOnlyList<string>? CategoryOrder =>
        string.IsNullOrWhiteSpace(Categories) ? null : Categories.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string?[] places = [Folder, Repository, Url];
        var given = places.Count(place => !string.IsNullOrWhiteSpace(place));
        if (given == 0)
            yield return new("is missing; name the folder that the digests arrive in, or set Repository or Url instead", [nameof(Folder)]);
        else if (given > 1)
            yield return new("is one place too many; a source has a Folder, a Repository or a Url", [string.IsNullOrWhiteSpace(Url) ? nameof(Repository) : nameof(Url)]);
        else if (!string.IsNullOrWhiteSpace(Url) && PublisherFactory.MistakeIn(Url, Language) is { } mistake)
            yield return new(mistake, [nameof(Url)]);
    }
}

[OptionsValidator]
internal sealed partial class SourceOptionsValidator : IValidateOptions<SourceOptions>;
