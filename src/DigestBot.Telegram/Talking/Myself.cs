using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Who the bot is, once the server has told; nothing is handled before that.</summary>
internal sealed class Myself
{
    public long Id { get; private set; }

    /// <summary>Without the at sign.</summary>
    public string Username { get; private set; } = "";

    public void Learn(BotUser bot) => (Id, Username) = (bot.Id, bot.Username ?? "");

    public bool Is(TelegramUser? user) => user?.Id == Id;

    public bool IsCalled(string username) => username.Equals(Username, StringComparison.OrdinalIgnoreCase);
}
