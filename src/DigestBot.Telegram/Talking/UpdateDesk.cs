using DigestBot.Core;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Telegram.Changing;
using DigestBot.Telegram.InlineMode;
using DigestBot.Telegram.Receiving;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Talking;

/// <summary>Hands each update to whoever deals with its kind. What goes wrong is logged once, and whoever asked gets a sentence.</summary>
internal sealed partial class UpdateDesk(
    MessageTalk messages, ButtonTalk buttons, MembershipDesk memberships, ServiceMessages services, Administrators administrators, Apology apology,
    InlineDesk inline, ILogger<UpdateDesk> logger) : IArrivalHandler<Arrival>
{
    public async Task HandleAsync(Arrival arrival, CancellationToken ct)
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
            await apology.SayAsync(arrival, texts => texts.WentWrong, ct);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, arrival.Update.UpdateId, arrival.Lane);
            await apology.SayAsync(arrival, texts => texts.WentWrong, ct);
        }
    }

    public Task SlowDownAsync(Arrival arrival, CancellationToken ct)
    {
        LogTooMuch(arrival.Lane);
        return apology.SayAsync(arrival, texts => texts.TooMuchAtOnce, ct);
    }

    private Task DispatchAsync(Arrival arrival, CancellationToken ct)
    {
        switch (arrival.Update)
        {
            case { Message: { IsService: true } message }:
                return services.HandleAsync(message, ct);
            case { ChannelPost: { IsService: true } message }:
                return services.HandleAsync(message, ct);
            case { Message: { } message }:
                return messages.AnswerAsync(message, ct);
            case { ChannelPost: { } post }:
                return messages.AnswerAsync(post, ct);
            case { CallbackQuery: { } query }:
                return buttons.AnswerAsync(query, arrival.IsLate, ct);
            case { InlineQuery: { } query }:
                return inline.AnswerAsync(query, ct);
            case { MyChatMember: { } change }:
                administrators.Forget(change);
                return memberships.HandleAsync(change, ct);
            case { ChatMember: { } change }:
                administrators.Forget(change);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram chat {Chat} could not be answered.")]
    private partial void LogStorage(Exception trouble, string chat);

    [LoggerMessage(LogLevel.Error, "Update {Id} from Telegram chat {Chat} could not be handled.")]
    private partial void LogTrouble(Exception trouble, long id, string chat);

    [LoggerMessage(LogLevel.Information, "Telegram chat {Chat} asks faster than it can be answered; what is beyond that is dropped.")]
    private partial void LogTooMuch(string chat);
}
