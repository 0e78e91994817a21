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
internal sealed class InteractionAnswer(DiscordRest rest, Interaction asked, bool isHidden, AnswerPace pace, TimeProvider time)
{
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

    /// <summary>Says in time that an answer will come, unless it has. Who is typing gets no proposals then: the next letter asks anew.</summary>
    public async Task DeferInTimeAsync(CancellationToken ct)
    {
        await Task.Delay(IsTyping ? pace.ProposeWithin : pace.DeferAfter, time, ct);
        await InTurnAsync(() => _opening is Opening.None && !_isTooLate ? OpenAsync(Deferral, Opening.Deferred, ct) : Nothing());
    }

    /// <summary>Says something below what was said or pressed.</summary>
    /// <param name="hidden">Whether only who asked sees it; where an answer was promised before, that has decided.</param>
    public Task<TokenFate> SayAsync(Saying saying, bool hidden, CancellationToken ct) => InTurnAsync(
        () => _opening switch
        {
            Opening.None => OpenAsync(new(InteractionResponseType.Message, saying.Response(hidden)), Opening.Said, ct, saying.File),
            Opening.Deferred when !IsPress && !_isFilled => FillAsync(saying, ct),
            _ => FollowAsync(saying, hidden, ct),
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
        () => _opening is Opening.None && IsPress ? OpenAsync(new(InteractionResponseType.DeferredUpdate), Opening.Said, ct) : Nothing());

    /// <summary>Proposes values for what is being typed, unless it is too late for that.</summary>
    public Task<TokenFate> ProposeAsync(IReadOnlyList<CommandChoice> choices, CancellationToken ct) => InTurnAsync(
        () => _opening is Opening.None ? OpenAsync(InteractionResponse.Autocomplete(choices), Opening.Said, ct) : Nothing());

    private bool IsTyping => asked.Type is InteractionType.Autocomplete;

    // By a button one does not see yet whether the message changes or another one comes; a change that is to come can become either.
    private InteractionResponse Deferral => asked.Type switch
    {
        InteractionType.Autocomplete => InteractionResponse.Autocomplete([]),
        InteractionType.Component => new(InteractionResponseType.DeferredUpdate),
        _ => InteractionResponse.Deferred(isHidden),
    };

    private async Task<TokenFate> OpenAsync(InteractionResponse response, Opening becomes, CancellationToken ct, Attachment? file = null)
    {
        if (_isTooLate)
            return new TokenFate.Expired();
        var fate = await RepeatAsync(() => RespondAsync(response, file, ct), ct);
        if (fate is TokenFate.Done)
            _opening = becomes;
        _isTooLate |= fate is TokenFate.Expired;
        return fate;
    }

    // A connection that is dead takes longer to show it than there is time. What did arrive is answered already at the next try.
    private async Task<TokenFate> RespondAsync(InteractionResponse response, Attachment? file, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(file is null ? pace.FirstTry : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return TokenFate.Of(await rest.RespondAsync(asked.Id, asked.Token, response, either.Token, file));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new TokenFate.Again("no connection in time");
        }
    }

    private async Task<TokenFate> FillAsync(Saying saying, CancellationToken ct)
    {
        var fate = await RepeatAsync(async () => TokenFate.Of(await rest.EditOriginalAsync(
            asked.ApplicationId, asked.Token, saying.Edit, ct, saying.File)), ct);
        // Somebody deleted it meanwhile; what was asked for comes all the same.
        if (fate is TokenFate.Missing)
            fate = await FollowAsync(saying, isHidden, ct);
        _isFilled |= fate is TokenFate.Done;
        return fate;
    }

    private Task<TokenFate> FollowAsync(Saying saying, bool hidden, CancellationToken ct) => RepeatAsync(
        async () => TokenFate.Of(await rest.FollowUpAsync(asked.ApplicationId, asked.Token, saying.Message(hidden), ct, saying.File)), ct);

    private static Task<TokenFate> Nothing() => Task.FromResult<TokenFate>(new TokenFate.Done());

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
