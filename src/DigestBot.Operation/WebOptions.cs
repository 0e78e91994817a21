using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DigestBot.Operation;

/// <summary>The pages for operators, and who may see pages at all; section <c>Web</c> of the configuration.</summary>
public sealed class WebOptions
{
    /// <summary>Where health, metrics and the status page are served besides the web chat's address; empty for there alone.</summary>
    [ListeningUrl]
    public string Url { get; set; } = "";

    /// <summary>The secret that opens all pages; without one, only this machine's own browser gets them.</summary>
    [DataType(DataType.Password)]
    [RegularExpression(@"[\x21-\x7e]{16,256}", ErrorMessage = "is not a key: 16 to 256 letters, digits and signs, without spaces")]
    public string AccessKey { get; set; } = "";

    /// <summary>A file that holds <see cref="AccessKey"/>, which the host reads in its place.</summary>
    public string AccessKeyFile { get; set; } = "";

    /// <summary>Whether there is a key.</summary>
    public bool HasKey => !string.IsNullOrEmpty(AccessKey);
}

/// <summary>Checks the options for the host, which reads them with all others so that every mistake is named at once.</summary>
[OptionsValidator]
public sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;

/// <summary>An http address to listen on, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListeningUrlAttribute : ValidationAttribute
{
    public ListeningUrlAttribute()
        : base("is not an address to listen on such as http://127.0.0.1:9090")
    {
    }

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is "" or null || (value is string text && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/");
}
