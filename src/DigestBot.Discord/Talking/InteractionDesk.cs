using DigestBot.Core;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Languages;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Receiving;
using DigestBot.Discord.Sending;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Talking;

/// <summary>Hands each arrival to whoever deals with its kind. What goes wrong is logged once, and whoever asked gets a sentence.</summary>
internal sealed partial class InteractionDesk(
    CommandTalk commands, PressTalk presses, TypingTalk typing, DiscordRights rights, ReplyTeller teller, DirectMessages people,
    IEnumerable<IGatewayNews> news, ILogger<InteractionDesk> logger) : IArrivalHandler<DiscordArrival>
{
    private const int DmWithBot = 1;

    public async Task HandleAsync(DiscordArrival arrival, CancellationToken ct)
    {
        try
        {
            await DispatchAsync(arrival, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (StorageException trouble)
        {
            LogStorage(trouble, arrival.Lane);
            await ApologiseAsync(arrival, texts => texts.WentWrong, ct);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, arrival.Lane);
            await ApologiseAsync(arrival, texts => texts.WentWrong, ct);
        }
    }

    public Task SlowDownAsync(DiscordArrival arrival, CancellationToken ct)
    {
        LogTooMuch(arrival.Lane);
        return ApologiseAsync(arrival, texts => texts.TooMuchAtOnce, ct);
    }

    private async Task DispatchAsync(DiscordArrival arrival, CancellationToken ct)
    {
        if (arrival is DiscordArrival.News happened)
        {
            foreach (var listener in news)
                await listener.HandleAsync(happened.Told, ct);
            return;
        }

        var asked = (DiscordArrival.Asked)arrival;
        rights.Learn(asked.Where.Chat, asked.Interaction.PersonId, asked.Where.MayAdminister);
        await (asked.Interaction.Type switch
        {
            InteractionType.Command => commands.AnswerAsync(asked, ct),
            InteractionType.Component => presses.AnswerAsync(asked, ct),
            InteractionType.Autocomplete => typing.AnswerAsync(asked, ct),
            _ => Task.CompletedTask,
        });
        if (asked.Interaction is { Context: DmWithBot, ChannelId: { } dm, PersonId: var person })
            await people.RememberAsync(person, dm, ct);
    }

    // To who is typing, nothing can be said but proposals.
    private async Task ApologiseAsync(DiscordArrival arrival, Func<Texts, string> what, CancellationToken ct)
    {
        if (arrival is not DiscordArrival.Asked { Interaction: { Type: not InteractionType.Autocomplete } interaction } asked)
            return;
        try
        {
            await teller.WhisperAsync(what(Texts.For(interaction.Locale)), asked, ct);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            LogNotTold(trouble, arrival.Lane);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Discord {Chat} could not be answered.")]
    private partial void LogStorage(Exception trouble, string chat);

    [LoggerMessage(LogLevel.Error, "Something from Discord {Chat} could not be handled.")]
    private partial void LogTrouble(Exception trouble, string chat);

    [LoggerMessage(LogLevel.Warning, "Discord {Chat} could not be told so either.")]
    private partial void LogNotTold(Exception trouble, string chat);

    [LoggerMessage(LogLevel.Information, "Discord {Chat} asks faster than it can be answered; what is beyond that is turned down.")]
    private partial void LogTooMuch(string chat);
}
