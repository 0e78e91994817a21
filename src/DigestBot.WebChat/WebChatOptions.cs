using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DigestBot.WebChat;

/// <summary>The chat in the browser; section <c>WebChat</c> of the configuration.</summary>
public sealed class WebChatOptions
{
    /// <summary>Whether the page is served.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where the page is served; where others could reach it, a key has to guard it.</summary>
    [PageUrl]
    public string Url { get; set; } = "http://127.0.0.1:8080";
}

/// <summary>Checks the options for the host, which reads them with all others so that every mistake is named at once.</summary>
[OptionsValidator]
public sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;

/// <summary>An http address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PageUrlAttribute : ValidationAttribute
{
    public PageUrlAttribute()
        : base("is not an address of this machine such as http://127.0.0.1:8080")
    {
    }

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is string text && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp;
}
