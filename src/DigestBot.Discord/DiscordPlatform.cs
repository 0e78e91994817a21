using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Sending;
using NodaTime;

namespace DigestBot.Discord;

/// <summary>Discord as a platform to send to.</summary>
internal sealed class DiscordPlatform(
    DiscordDialect dialect, DiscordOptions options, Breakdown breakdown, DirectMessages people, ChannelMessages channels, MessagePoster poster) : IChatPlatform
{
    /// <summary>The platform's name in addresses.</summary>
    public const string PlatformName = Places.Platform;

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <inheritdoc />
    public IDialect Dialect => dialect;

    /// <inheritdoc />
    // What holds for a single channel, Discord tells with each answer: the API's buckets keep to it.
    public SendLimits Limits { get; } = new(Overall: new(options.RequestsPerSecond, Duration.FromSeconds(1)));

    /// <inheritdoc />
    public bool RecognisesRepeats => true;

    /// <inheritdoc />
    public ChatAddress? PrivateChatOf(string personId) => Places.IsId(personId) ? Places.OfPerson(personId) : null;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct) => breakdown.Advice is { } advice
        ? new SendResult.Fatal(advice)
        : Places.Read(chat) switch
        {
            Place.Person person => await people.SendAsync(person.Id, message, ct),
            Place.Channel channel => await channels.SendAsync(channel, message, ct),
            Place.Thread thread => DiscordErrors.OfThread(DiscordErrors.Read(await poster.PostAsync(thread.Id, message, ct))),
            _ => new SendResult.Refused(RefusalKind.NotFound, "not an address of Discord"),
        };

    /// <inheritdoc />
    public IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) => SimplerMessage.Of(message, how);
}
