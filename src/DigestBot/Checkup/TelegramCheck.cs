using System.Runtime.CompilerServices;
using DigestBot.Telegram;
using DigestBot.Telegram.Api;

namespace DigestBot.Checkup;

/// <summary>Whether Telegram knows the token. Source: Bot API, <c>getMe</c>.</summary>
internal sealed class TelegramCheck(TelegramOptions options) : ICheck
{
    private const string Subject = "Telegram";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (!options.IsOn)
        {
            yield return Finding.Fine(Subject, "off: neither Telegram:Token nor Telegram:TokenFile is set");
            yield break;
        }

        using var api = new TelegramApi(options);
        yield return await api.GetMeAsync(ct) switch
        {
            ApiAnswer<BotUser>.Ok { Result: var bot } => Finding.Fine(Subject, $"speaks as @{bot.Username}, through {options.BaseUrl}"),
            ApiAnswer<BotUser>.Error { What.Code: 401 or 404 } => Finding.Wrong(
                Subject, "does not know the bot's token. BotFather shows it at /token; also check that Telegram:BaseUrl is the right server."),
            ApiAnswer<BotUser>.Error { What.Code: 429 } busy => Finding.Warn(Subject, $"asks for patience ({busy.Why}). Wait, and look again."),
            var failed => Finding.Wrong(Subject, $"cannot be reached through {options.BaseUrl} ({failed.Why}). Check the network, a firewall, and Telegram:BaseUrl."),
        };
    }
}
