using System.Collections.Concurrent;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Talking;

/// <summary>Who may change a chat's settings. The server is asked at most once a minute for the same person; without its word, nobody may.</summary>
internal sealed partial class Administrators(TelegramApi api, TimeProvider time, ILogger<Administrators> logger)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(long Chat, long User), (ChatMember Member, long At)> _known = [];

    /// <summary>Whether a person runs a group, or may post in a channel.</summary>
    public async Task<bool> IncludeAsync(long chat, bool isChannel, long user, CancellationToken ct) =>
        await FindAsync(chat, user, ct) is { } member && (isChannel ? member.MayPost : member.IsAdministrator);

    /// <summary>Forgets what is known of somebody in a chat, because it has changed.</summary>
    public void Forget(ChatMemberUpdated change) => _known.TryRemove((change.Chat.Id, change.NewChatMember.User.Id), out _);

    private async Task<ChatMember?> FindAsync(long chat, long user, CancellationToken ct)
    {
        if (_known.TryGetValue((chat, user), out var known) && time.GetElapsedTime(known.At) < Holds)
            return known.Member;
        if (await api.GetChatMemberAsync(chat, user, ct) is not ApiAnswer<ChatMember>.Ok answer)
        {
            LogUnknown(chat);
            return null;
        }

        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[(chat, user)] = (answer.Result, time.GetTimestamp());
        return answer.Result;
    }

    [LoggerMessage(LogLevel.Information, "Telegram did not say who runs chat {Chat}; until it does, whoever speaks there is taken for a member like others.")]
    private partial void LogUnknown(long chat);
}
