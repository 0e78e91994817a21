namespace DigestBot.Simulators.Telegram.World;

/// <summary>Who the bot is: its number is the first part of its token.</summary>
internal static class BotIdentity
{
    public const string Username = "digest_test_bot";
    public const string FirstName = "DigestBot";

    public static Person Of(string token) => new(long.TryParse(token.Split(':')[0], out var id) ? id : 1, FirstName, Username, LanguageCode: null, IsBot: true);
}
