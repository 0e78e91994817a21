using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;

namespace DigestBot.Discord.Talking;

/// <summary>
/// The answers to one interaction. The first is due within 3 s: when nothing has been said by then, it says by itself that an answer will come.
/// Source: Discord, "Receiving and Responding".
/// </summary>
/// <param name="isHidden">Whether only who asked sees what is said.</param>
internal sealed class InteractionAnswer(DiscordRest rest, Interaction asked, bool isHidden, TimeProvider time)
{
    /// <summary>Leaves time for a slow network, and is long enough that most answers come at once.</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.2);

    private const int MostTries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Task _spoken = Task.CompletedTask;
    private Opening _opening;
    private bool _isFilled;
    private bool _isTooLate;

    private enum Opening
    {
        None,
        Deferred,
        Said,
    }

    /// <summary>Whether only who asked sees what is said.</summary>
    public bool IsHidden => isHidden;

    /// <summary>Whether a button or menu was used: there is a message that can change.</summary>
    public bool IsPress => asked.Type is InteractionType.Component;

    /// <summary>Whether Discord has had an answer of any kind.</summary>
    public bool IsOpen => _opening is not Opening.None;

    /// <summary>Says in time that an answer will come, unless it has.</summary>
    public async Task DeferInTimeAsync(CancellationToken ct)
    {
        await Task.Delay(DeferAfter, time, ct);
        await InTurnAsync(() => _opening is Opening.None && !_isTooLate ? OpenAsync(Deferral, Opening.Deferred, ct) : Task.FromResult<TokenFate>(new TokenFate.Done()));
    }

    /// <summary>Says something below what was said or pressed.</summary>
    /// <param name="hidden">Whether only who asked sees it; where an answer was promised before, that has decided.</param>
    public Task<TokenFate> SayAsync(Saying saying, bool hidden, CancellationToken ct) => InTurnAsync(
        () => _opening switch
        {
            Opening.None => OpenAsync(new(InteractionResponseType.Message, saying.Response(hidden)), Opening.Said, ct, saying.File),
            Opening.Deferred when !IsPress && !_isFilled => FillAsync(saying, ct),
            _ => RepeatAsync(async () => TokenFate.Of(await rest.FollowUpAsync(
                asked.ApplicationId, asked.Token, saying.Message(hidden), ct, saying.File)), ct),
        });

    /// <summary>Puts something in the place of the message that was pressed.</summary>
    public Task<TokenFate> ReplaceAsync(Saying saying, CancellationToken ct) => InTurnAsync(async () =>
    {
        // What is uploaded with a first answer that changes a message is not found, as bots report; it goes in by an edit.
        if (_opening is Opening.None && saying.File is not null && await OpenAsync(new(InteractionResponseType.DeferredUpdate), Opening.Deferred, ct) is not TokenFate.Done and var fate)
            return fate;
        return _opening is Opening.None
            ? await OpenAsync(new(InteractionResponseType.Update, saying.Response(hidden: false)), Opening.Said, ct)
            : await FillAsync(saying, ct);
    });

    /// <summary>Ends the waiting where there is nothing to say.</summary>
    public Task<TokenFate> AcknowledgeAsync(CancellationToken ct) => InTurnAsync(
        () => _opening is Opening.None && IsPress ? OpenAsync(new(InteractionResponseType.DeferredUpdate), Opening.Said, ct) : Task.FromResult<TokenFate>(new TokenFate.Done()));

    /// <summary>Proposes values for what is being typed. Once, since the next letter asks anew.</summary>
    public async Task<TokenFate> ProposeAsync(IReadOnlyList<CommandChoice> choices, CancellationToken ct) =>
        TokenFate.Of(await rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Autocomplete(choices), ct));

    // By a button one does not see yet whether the message changes or another one comes; a change that is to come can become either.
    private InteractionResponse Deferral => IsPress ? new(InteractionResponseType.DeferredUpdate) : InteractionResponse.Deferred(isHidden);

    private async Task<TokenFate> OpenAsync(InteractionResponse response, Opening becomes, CancellationToken ct, Attachment? file = null)
    {
        var fate = await RepeatAsync(async () => TokenFate.Of(await rest.RespondAsync(asked.Id, asked.Token, response, ct, file)), ct);
        if (fate is TokenFate.Done)
            _opening = becomes;
        _isTooLate |= fate is TokenFate.Expired;
        return fate;
    }

    private async Task<TokenFate> FillAsync(Saying saying, CancellationToken ct)
    {
        var fate = await RepeatAsync(async () => TokenFate.Of(await rest.EditOriginalAsync(
            asked.ApplicationId, asked.Token, saying.Edit, ct, saying.File)), ct);
        _isFilled |= fate is TokenFate.Done;
        return fate;
    }

    private async Task<TokenFate> RepeatAsync(Func<Task<TokenFate>> call, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var fate = await call();
            if (fate is not TokenFate.Again again || tries == MostTries || again.Wait > LongestWait)
                return fate;
            await Task.Delay(again.Wait ?? TimeSpan.FromSeconds(0.25 * (1 << tries)), time, ct);
        }
    }

    // One after the other: whoever speaks first decides how the next one speaks.
    private Task<TokenFate> InTurnAsync(Func<Task<TokenFate>> speak)
    {
        lock (_lock)
        {
            var turn = AfterAsync(_spoken, speak);
            _spoken = turn;
            return turn;
        }
    }

    private static async Task<TokenFate> AfterAsync(Task before, Func<Task<TokenFate>> speak)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await speak();
    }
}
