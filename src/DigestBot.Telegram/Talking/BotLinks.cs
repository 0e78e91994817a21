namespace DigestBot.Telegram.Talking;

/// <summary>Links into Telegram. Source: Telegram's page "Deep links".</summary>
internal static class BotLinks
{
    /// <summary>Opens the chat with the bot and says <c>/start</c> with the payload there.</summary>
    public static string Start(string username, string payload) => $"https://t.me/{username}?start={payload}";

    /// <summary>Offers a link to any chat that the person chooses.</summary>
    public static string Share(string url) => $"https://t.me/share/url?url={Uri.EscapeDataString(url)}";
}
