using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Pictures;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Receiving;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Talking;

/// <summary>
/// Tells somebody what the conversation answers, by the interaction's token. That goes past the limits of pushes: Discord does not count it with
/// them. Source: Discord, "Rate Limits", "Global Rate Limit".
/// </summary>
internal sealed partial class ReplyTeller(DiscordDialect dialect, DiscordPlatform platform, AnswerSender sender, ILogger<ReplyTeller> logger)
{
    /// <summary>Tells all of it; somebody waits, so something is said in any case.</summary>
    public async Task TellAsync(Reply reply, DiscordArrival.Asked asked, CancellationToken ct)
    {
        if (reply is { IsRefusal: true, Notice: { } refusal })
        {
            await WhisperAsync(refusal, asked, ct);
            return;
        }

        // Also of what is for all, a mistake in it is not.
        var isHidden = asked.Answer.IsHidden || (reply.Private && asked.Where.HasOthers && !Sharing.IsAsked(asked.Interaction));
        var isTurned = reply is { InPlace: true, Messages: [{ File: null }, ..] } && asked.Answer.IsPress;
        if (isTurned)
            await PutAsync(reply.Messages[0], asked, asked.Answer.ReplaceAsync, IsOnHidden(asked), ct);
        foreach (var message in reply.Messages.Skip(isTurned ? 1 : 0))
            await PutAsync(message, asked, (saying, token) => asked.Answer.SayAsync(saying, isHidden, token), isHidden, ct);
        if (reply.Notice is { } word)
            await WhisperAsync(word, asked, ct);
        await asked.Answer.AcknowledgeAsync(ct);
    }

    /// <summary>Says a sentence that only who asked sees.</summary>
    public Task WhisperAsync(string text, DiscordArrival.Asked asked, CancellationToken ct) => PutAsync(
        new([new Block.Paragraph([text])]),
        asked,
        (saying, token) => asked.Answer.SayAsync(saying, asked.Where.HasOthers || asked.Answer.IsPress, token),
        canShare: false,
        ct);

    private static bool IsOnHidden(DiscordArrival.Asked asked) =>
        asked.Where.HasOthers && asked.Interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) is true;

    private async Task PutAsync(
        Message message, DiscordArrival.Asked asked, Func<Saying, CancellationToken, Task<TokenFate>> put, bool canShare, CancellationToken ct)
    {
        if (ChartPicture.Of(message) is { } picture)
        {
            var shown = await put(new(DiscordMessage.FromJson(dialect.Render(Sharing.Without(message))).Components, picture), ct);
            if (shown is TokenFate.Done)
                return;
            message = ChartPicture.Without(message);
        }

        var content = dialect.Render(canShare && dialect.Fits(message) ? message : Sharing.Without(message));
        var fate = await put(new(DiscordMessage.FromJson(content).Components, message.File), ct);
        if (fate is TokenFate.Malformed malformed)
        {
            LogMalformed(malformed.Why, content);
            fate = await put(new(Plain(message.File is null ? content : dialect.Render(WithoutFile(message, asked)))), ct);
        }

        if (fate is TokenFate.Expired && asked.Answer.IsOpen)
            await SendAsync(new(content, Silent: false, Key: $"late-{asked.Interaction.Id}") { File = message.File }, asked, ct);
        else if (fate is not TokenFate.Done)
            LogNotTold(asked.Interaction.Id, fate);
    }

    private IReadOnlyList<DiscordComponent> Plain(string content) =>
        DiscordMessage.FromJson(platform.Simplify(new(content, Silent: false, Key: ""), Simplification.PlainText)[0].Content).Components;

    private static Message WithoutFile(Message message, DiscordArrival.Asked asked) => message with
    {
        Blocks = [.. message.Blocks, new Block.Paragraph([Texts.For(asked.Interaction.Locale).FileWasNotTaken])],
        File = null,
    };

    // After 15 minutes the token is nobody's: a message like any other, to where the answer would have been seen. A file goes to who asked: in a
    // channel it needs a right of its own, for want of which the channel would seem closed.
    private Task<SendResult> SendAsync(OutgoingMessage message, DiscordArrival.Asked asked, CancellationToken ct)
    {
        var chat = asked.Answer.IsHidden || message.File is not null ? Places.OfPerson(asked.Interaction.PersonId) : asked.Where.Chat;
        return sender.SendAsync(chat, message, platform.SendAsync, ct);
    }

    [LoggerMessage(LogLevel.Error, "Discord did not take an answer as it stands ({Why}); it is sent as plain text. It was: {Content}")]
    private partial void LogMalformed(string why, string content);

    [LoggerMessage(LogLevel.Warning, "The answer to interaction {Id} did not arrive: {Fate}")]
    private partial void LogNotTold(string id, TokenFate fate);
}
