using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Profile;

/// <summary>
/// What people see of the bot before they have said a word: the command menus, the text of an empty chat, the line on its profile. Looked at
/// first and set only where it differs, since Telegram allows few changes a day; what it refuses is left for the next start.
/// </summary>
public sealed partial class BotProfile(TelegramApi api, IConversation conversation, ILogger<BotProfile> log)
{
    /// <summary>Brings the profile up to date. Never throws for what Telegram answers.</summary>
    public async Task PublishAsync(CancellationToken ct)
    {
        var changed = 0;
        foreach (var part in Parts())
            changed += await PublishAsync(part, ct) ? 1 : 0;
        if (changed > 0)
            LogPublished(changed);
    }

    private IEnumerable<ProfilePart> Parts() =>
    [
        .. CommandMenus.Of(conversation.Commands).Select(menu => MenuPart.Of(api, menu)),
        .. Texts.All.Select(texts => TextPart.Description(api, texts)),
        .. Texts.All.Select(texts => TextPart.ShortDescription(api, texts)),
    ];

    private async Task<bool> PublishAsync(ProfilePart part, CancellationToken ct)
    {
        if (await part.IsUpToDateAsync(ct))
            return false;
        var answer = await part.SetAsync(ct);
        if (answer is ApiAnswer<bool>.Ok)
            return true;
        LogRefused(part.Name, answer.Why);
        return false;
    }

    [LoggerMessage(LogLevel.Information, "Telegram shows the bot's new menus and texts now ({Changed} changed).")]
    private partial void LogPublished(int changed);

    [LoggerMessage(LogLevel.Warning, "Telegram keeps the bot's {Part} as it was ({Reason}). The next start tries again.")]
    private partial void LogRefused(string part, string reason);
}
