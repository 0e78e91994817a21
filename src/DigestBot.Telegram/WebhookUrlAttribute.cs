using System.ComponentModel.DataAnnotations;

namespace DigestBot.Telegram;

/// <summary>
/// An address that Telegram sends updates to: https on one of four ports. A server of one's own that runs with <c>--local</c> takes any.
/// Sources: Bot API, <c>setWebhook</c>, "Using a Local Bot API Server".
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebhookUrlAttribute : ValidationAttribute
{
    private static readonly int[] Ports = [443, 80, 88, 8443];
    private static readonly string PublicServer = new Uri(new TelegramOptions().BaseUrl).Host;

    public WebhookUrlAttribute()
        : base("is not an https address on port 443, 80, 88 or 8443, which Telegram asks for")
    {
    }

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null or "" || (Uri.TryCreate(value as string, UriKind.Absolute, out var url) && IsTaken(url, (TelegramOptions)validationContext.ObjectInstance))
            ? ValidationResult.Success
            : new ValidationResult(ErrorMessageString, [validationContext.MemberName!]);

    private static bool IsTaken(Uri url, TelegramOptions options) =>
        Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var server) && server.Host != PublicServer
            ? url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps
            : url.Scheme == Uri.UriSchemeHttps && Ports.Contains(url.Port);
}
