using System.ComponentModel.DataAnnotations;
using DigestBot.Core;
using DigestBot.Discord.Api.Gateway;
using Microsoft.Extensions.Options;

namespace DigestBot.Discord;

/// <summary>The Discord adapter; section <c>Discord</c> of the configuration. Without a token it is off.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's secret from Discord's developer portal.</summary>
    [RegularExpression(
        @"[\w.-]+", ErrorMessage = "is not a bot's token: letters, digits, dots, dashes and underscores, from the page Bot of Discord's developer portal")]
    [DataType(DataType.Password)]
    public string? Token { get; set; }

    /// <summary>A file that holds <see cref="Token"/>, which the host reads in its place.</summary>
    public string? TokenFile { get; set; }

    /// <summary>Whether there is a bot to speak as.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Token);

    /// <summary>Where the HTTP API is served, version included; the gateway's address comes from there.</summary>
    [RegularExpression("https?://.+", ErrorMessage = "is not an address such as https://discord.com/api/v10")]
    public string BaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>
    /// Where whoever runs the bot can be found; Discord wants such a page named in every request. Unless there is one, the page where all bots
    /// are looked after. Source: Discord, "User Agent".
    /// </summary>
    [RegularExpression("https?://[^ ,()]+", ErrorMessage = "is not an address such as https://example.org/digestbot")]
    public string AboutUrl { get; set; } = "https://discord.com/developers/applications";

    /// <summary>Seconds until a request without an answer is given up.</summary>
    [Between(1, 600)]
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>Requests a second in all, but for answers to people.</summary>
    [Between(0.01, 1_000_000)]
    public double RequestsPerSecond { get; set; } = 50;

    /// <summary>Which shards this process runs, such as <c>0-3/16</c>: 0 to 3 of 16. Empty: all that Discord advises.</summary>
    [ShardRange]
    public string? Shards { get; set; }
}

/// <summary>Checks the options for the host, which reads them with all others so that every mistake is named at once.</summary>
[OptionsValidator]
public sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;

/// <summary>Shards of a number of them; empty for all.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShardRangeAttribute : ValidationAttribute
{
    public ShardRangeAttribute()
        : base("is not a range of shards such as 0-3/16, with numbers below the total")
    {
    }

    /// <inheritdoc />
    public override bool IsValid(object? value) => ShardRange.Read(value as string, advised: 1) is not null;
}
