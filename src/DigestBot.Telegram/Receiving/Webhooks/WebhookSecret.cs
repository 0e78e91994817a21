using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Telegram.Receiving.Webhooks;

/// <summary>How a request shows that it comes from Telegram: by a path and a header that only we and Telegram know, new at every start.</summary>
internal sealed class WebhookSecret
{
    // Source: Bot API, setWebhook.
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private const int TokenBytes = 32;
    private const int PathBytes = 16;

    private readonly byte[] _token = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>What comes in the header.</summary>
    public string Token => Encoding.ASCII.GetString(_token);

    /// <summary>The last part of the address.</summary>
    public string Path { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PathBytes));

    /// <summary>Whether a request knows both. What a proxy does to the path's beginning does not matter.</summary>
    public bool IsKnownTo(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.Value?.EndsWith($"/{Path}", StringComparison.Ordinal) == true
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), _token);
}
