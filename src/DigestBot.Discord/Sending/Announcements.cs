using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Publishes pushes in announcement channels to the servers that follow them. It is a courtesy beside the delivery: tried once, within its
/// limits, and never a reason to send anything again.
/// </summary>
internal sealed partial class Announcements(DiscordRest rest, KnownChannels known, ILogger<Announcements> logger) : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly CancellationTokenSource _over = new();

    /// <summary>Publishes a push, without being waited for. Anything else, and anywhere else, is let be.</summary>
    public void Publish(string channel, string id, OutgoingMessage message)
    {
        if (known.TypeOf(channel) is not (null or ChannelKinds.Announcements) || DiscordMessage.FromJson(message.Content).Edition is null)
            return;
        _ = PublishAsync(channel, id, _over.Token);
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
        _turns.Dispose();
    }

    private async Task PublishAsync(string channel, string id, CancellationToken ct)
    {
        try
        {
            await _turns.WaitAsync(ct);
            if (await IsAnnouncingAsync(channel, ct)
                && await rest.CrosspostAsync(channel, id, Patience.OfWork, ct)
                    is not (RestAnswer<SentMessage>.Ok or RestAnswer<SentMessage>.Error { What.Code: ErrorCodes.AlreadyPublished }) and var answer)
                LogNotPublished(channel, answer.Why);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }

        _turns.Release();
    }

    private async Task<bool> IsAnnouncingAsync(string channel, CancellationToken ct)
    {
        if (known.TypeOf(channel) is { } type)
            return type == ChannelKinds.Announcements;
        if (await rest.GetChannelAsync(channel, Patience.OfWork, ct) is not RestAnswer<DiscordChannel>.Ok { Result: var found })
            return false;
        known.Learn(channel, found.Type);
        return found.Type == ChannelKinds.Announcements;
    }

    [LoggerMessage(LogLevel.Information, "A push in the announcement channel {Channel} was not published to those who follow it: {Why}")]
    private partial void LogNotPublished(string channel, string why);
}
