using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Sending;

/// <summary>Puts messages where messages can be said: into text channels, threads and DMs.</summary>
internal sealed partial class MessagePoster(DiscordRest rest, Nonces nonces, EarlierTries earlier, TimeProvider time, ILogger<MessagePoster> logger)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _stoppedUntil;

    /// <summary>A message as it goes out. It pings nobody, whatever it says.</summary>
    public static MessageCreate Ready(DiscordMessage body, bool isSilent, Nonce? nonce = null, Attachment? file = null) => new(
        nonce is { Mark: var mark } ? [.. body.Components.Take(1).Select(first => first with { Id = mark }), .. body.Components.Skip(1)] : body.Components,
        MessageFlags.ComponentsV2 | (isSilent ? MessageFlags.SuppressNotifications : MessageFlags.None), AllowedMentions.None,
        nonce?.Text, nonce is null ? null : true, UploadedFile.Of(file));

    /// <summary>
    /// Sends a message once. Discord gives back the one that is there where it was sent minutes ago; what may have been sent before that is looked
    /// for.
    /// </summary>
    public async Task<RestAnswer<SentMessage>> PostAsync(string channel, OutgoingMessage message, CancellationToken ct)
    {
        var nonce = await nonces.OfAsync(message.Key, ct);
        var ready = Ready(DiscordMessage.FromJson(message.Content), message.Silent, nonce, message.File);
        var answer = (message.MayBeThere ? await earlier.FindAsync(channel, nonce.Mark, ct) : null)
            ?? await rest.CreateMessageAsync(channel, ready, Patience.None, ct, message.File);
        if (answer is RestAnswer<SentMessage>.NotSent kept && DiscordErrors.IsStop(kept))
            TellStop(kept.Reason, kept.RetryAfter!.Value);
        return answer;
    }

    // Many messages may meet the same stop.
    private void TellStop(string reason, TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_stoppedUntil > now)
                return;
            _stoppedUntil = now + wait;
        }

        LogStop(reason, wait);
    }

    [LoggerMessage(LogLevel.Warning, "Nothing is sent to Discord for {Wait}: {Reason}. Then it goes on by itself.")]
    private partial void LogStop(string reason, TimeSpan wait);
}
