namespace DigestBot.Telegram.Api.Calls;

/// <summary>Asks for updates. Source: Bot API, <c>getUpdates</c>.</summary>
/// <param name="Offset">The first one wanted: all before it are confirmed and never come again.</param>
/// <param name="Limit">1 to 100.</param>
/// <param name="Timeout">Seconds that the server waits for one, up to 50.</param>
/// <param name="AllowedUpdates">The kinds wanted; counts from then on.</param>
public sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

/// <summary>Has updates sent to an address. Source: Bot API, <c>setWebhook</c>.</summary>
/// <param name="Url">https, on port 443, 80, 88 or 8443.</param>
/// <param name="SecretToken">1 to 256 of <c>A-Za-z0-9_-</c>; comes with each update in the header <c>X-Telegram-Bot-Api-Secret-Token</c>.</param>
/// <param name="MaxConnections">1 to 100 at once.</param>
public sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);
