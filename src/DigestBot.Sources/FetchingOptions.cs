using System.ComponentModel.DataAnnotations;
using DigestBot.Core;
using Microsoft.Extensions.Options;

namespace DigestBot.Sources;

/// <summary>How digests are fetched from the web, from whichever source; section <c>Fetching</c> of the configuration.</summary>
public sealed class FetchingOptions
{
    /// <summary>Minutes between two looks at a source.</summary>
    [Between(0.01, 1440)]
    public double IntervalMinutes { get; set; } = 15;

    /// <summary>Seconds until a file that has not come whole is given up.</summary>
    [Between(0.1, 3600)]
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>The largest file that is fetched, unpacked, in megabytes.</summary>
    [Between(1, 256)]
    public int MaxMegabytes { get; set; } = 32;

    /// <summary>Whether a server may redirect to an address that is not on the public internet.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Where the raw files of repositories are served, as <c>owner/name/branch/path</c> below this.</summary>
    [WebAddress]
    public string RepositoryUrl { get; set; } = "https://raw.githubusercontent.com";

    /// <summary>Where files that cannot be read are put, with the reason beside them; null for a folder <c>quarantine</c> beside the database.</summary>
    public string? Quarantine { get; set; }
}

/// <summary>Checks the options for the host, which reads them with all others so that every mistake is named at once.</summary>
[OptionsValidator]
public sealed partial class FetchingOptionsValidator : IValidateOptions<FetchingOptions>;

/// <summary>An absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute() : ValidationAttribute("is not an address such as https://raw.githubusercontent.com")
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is string text && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.IsWeb();
}
