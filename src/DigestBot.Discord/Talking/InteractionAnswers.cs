using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Talking;

/// <summary>Begins the answers of interactions, from the moment in which they come.</summary>
internal sealed partial class InteractionAnswers(
    DiscordRest rest, IConversation conversation, AnswerPace pace, TimeProvider time, ILogger<InteractionAnswers> logger)
{
    private readonly HashSet<string> _forAll = [.. conversation.Commands.Where(command => command.IsForAll).Select(command => $"/{command.Name}")];

    /// <summary>Begins one; from now on it keeps the deadline by itself.</summary>
    public InteractionAnswer Begin(Interaction asked, Whereabouts where, CancellationToken ct)
    {
        var answer = new InteractionAnswer(rest, asked, where.HasOthers && !Sharing.IsAsked(asked) && !IsForAll(asked, where), pace, time);
        _ = WatchAsync(asked, answer, ct);
        return answer;
    }

    // What people do together, all of them see.
    private bool IsForAll(Interaction asked, Whereabouts where) =>
        where.Kind is not ChatKind.Private && SaidBy(asked) is { } text && _forAll.Contains(text.Split(' ', 2)[0]);

    private static string? SaidBy(Interaction asked) => asked.Type is InteractionType.Command
        ? $"/{asked.Data?.Name}"
        : (ButtonData.Decode(CustomIds.Read(asked.Data?.CustomId ?? "")) as ButtonData.Say)?.Text;

    private async Task WatchAsync(Interaction asked, InteractionAnswer answer, CancellationToken ct)
    {
        try
        {
            await answer.DeferInTimeAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // The service ends.
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, asked.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Interaction {Id} could not be put off.")]
    private partial void LogTrouble(Exception trouble, string id);
}
