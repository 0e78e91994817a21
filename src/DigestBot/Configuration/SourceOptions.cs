using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

/// <summary>A publisher of digests and the folder its files arrive in.</summary>
internal sealed class SourceOptions
{
    /// <summary>The publisher's name; each has editions of its own, while a paper is new once, whoever brings it first.</summary>
    [Required(ErrorMessage = "is missing; give the source a name of its own")]
    public string Name { get; set; } = "";

    /// <summary>A relative path starts at the working directory or, where nothing lies there, beside the program.</summary>
    [Required(ErrorMessage = "is missing; name the folder that the digests arrive in")]
    public string Folder { get; set; } = "";

    /// <summary>The language of the AI fields where file names do not tell; without it, it is read off the text.</summary>
    [RegularExpression("[a-z]{2}", ErrorMessage = "is not a language code such as zh or en")]
    public string? Language { get; set; }
}

[OptionsValidator]
internal sealed partial class SourceOptionsValidator : IValidateOptions<SourceOptions>;
