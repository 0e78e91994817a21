using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Operation.Access;

/// <summary>
/// Spares a browser the key for a month. The cookie holds an end and a signature by the key, not the key itself, so that another key ends it, and
/// a restart does not. Scripts cannot read it, and no other page makes the browser send it.
/// </summary>
internal sealed class AccessCookie(AccessKey key, TimeProvider time)
{
    private const string Name = "digestbot_access";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public void Write(HttpContext http)
    {
        var end = time.GetUtcNow() + Lasts;
        http.Response.Cookies.Append(Name, Sealed(end.ToUnixTimeSeconds()), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps || http.Request.Headers["X-Forwarded-Proto"] == "https",
            MaxAge = Lasts,
            Path = "/",
        });
    }

    public bool IsGood(HttpRequest request) =>
        request.Cookies[Name] is { Length: < 200 } value && value.Split('.', 2) is [var end, _]
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds > time.GetUtcNow().ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(value), System.Text.Encoding.UTF8.GetBytes(Sealed(seconds)));

    private string Sealed(long end)
    {
        var text = end.ToString(CultureInfo.InvariantCulture);
        return $"{text}.{Base64Url.EncodeToString(key.Sign($"pages until {text}"))}";
    }
}
