using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>Writes into a server's channels, whatever kind they are: that shows when they are written to.</summary>
internal sealed class ChannelMessages(DiscordRest rest, MessagePoster poster, ForumPosts forums, Announcements announcements, KnownChannels known)
{
    public async Task<SendResult> SendAsync(Place.Channel channel, OutgoingMessage message, CancellationToken ct)
    {
        if (known.TypeOf(channel.Id) is { } type && ChannelKinds.IsForum(type))
            return await forums.SendAsync(channel, message, ct);
        var answer = await poster.PostAsync(channel.Id, message, ct);
        if (answer is RestAnswer<SentMessage>.Error { What.Code: var code } && ErrorCodes.WantsPost(code))
            return await SendToForumAsync(channel, message, DiscordErrors.Read(answer), ct);
        if (answer is RestAnswer<SentMessage>.Ok sent)
            announcements.Publish(channel.Id, sent.Result.Id, message);
        return DiscordErrors.Read(answer);
    }

    private async Task<SendResult> SendToForumAsync(Place.Channel channel, OutgoingMessage message, SendResult refusal, CancellationToken ct)
    {
        var answer = await rest.GetChannelAsync(channel.Id, Patience.None, ct);
        if (answer is not RestAnswer<DiscordChannel>.Ok { Result: var found })
            return DiscordErrors.OfQuestion(answer);
        known.Learn(channel.Id, found.Type);
        return ChannelKinds.IsForum(found.Type) ? await forums.SendAsync(channel, message, ct) : refusal;
    }
}
