using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Telegram.Receiving.Webhooks;

/// <summary>
/// How a request shows that it comes from Telegram: by a header that only we and Telegram know, new at every start. The address is no secret,
/// since frameworks and proxies write addresses into their logs.
/// </summary>
internal sealed class WebhookSecret
{
    // Source: Bot API, setWebhook.
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private const int TokenBytes = 32;

    private readonly byte[] _token = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>What comes in the header.</summary>
    public string Token => Encoding.ASCII.GetString(_token);

    /// <summary>Whether a request knows it. What a proxy does to the path does not matter.</summary>
    public bool IsKnownTo(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), _token);
}
