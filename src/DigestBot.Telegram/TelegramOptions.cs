using System.ComponentModel.DataAnnotations;
using DigestBot.Core;
using Microsoft.Extensions.Options;

namespace DigestBot.Telegram;

/// <summary>The Telegram adapter; section <c>Telegram</c> of the configuration. Without a token it is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>The bot's secret from BotFather. It is part of every address that is called, so addresses are secret as well.</summary>
    [RegularExpression("[0-9]+:[A-Za-z0-9_-]+", ErrorMessage = "is not a bot's token, which looks like 123456:ABC-def; BotFather shows it again at /token")]
    [DataType(DataType.Password)]
    public string? Token { get; set; }

    /// <summary>A file that holds <see cref="Token"/>, which the host reads in its place.</summary>
    public string? TokenFile { get; set; }

    /// <summary>Whether there is a bot to speak as.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Token);

    /// <summary>Whether updates are sent to the bot instead of being asked for.</summary>
    public bool UsesWebhook => !string.IsNullOrEmpty(WebhookUrl);

    /// <summary>Where the Bot API is served; another address for a server of one's own.</summary>
    [HttpUrl]
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Where Telegram reaches the bot; null to ask it for updates instead, which needs no address.</summary>
    [WebhookUrl]
    public string? WebhookUrl { get; set; }

    /// <summary>The local address behind <see cref="WebhookUrl"/>, such as that which a reverse proxy with the certificate passes it on to.</summary>
    [HttpUrl]
    public string WebhookListen { get; set; } = "http://127.0.0.1:8443";

    /// <summary>Seconds until a call without an answer is given up.</summary>
    [Between(1, 600)]
    public double TimeoutSeconds { get; set; } = 30;

    /// <summary>Messages a second to all chats together.</summary>
    [Between(0.01, 1_000_000)]
    public double MessagesPerSecond { get; set; } = 30;

    /// <summary>Messages a second to any one chat.</summary>
    [Between(0.01, 1_000_000)]
    public double MessagesPerSecondPerChat { get; set; } = 1;

    /// <summary>Messages a minute to any one group or channel.</summary>
    [Between(0.01, 1_000_000)]
    public double MessagesPerMinutePerGroup { get; set; } = 20;
}

/// <summary>Checks the options for the host, which reads them with all others so that every mistake is named at once.</summary>
[OptionsValidator]
public sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;

/// <summary>An absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpUrlAttribute : ValidationAttribute
{
    public HttpUrlAttribute()
        : base("is not an address such as https://api.telegram.org")
    {
    }

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is string text && Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
