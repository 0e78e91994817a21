using DigestBot.Simulators.Telegram.Methods;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>Answers <c>/botTOKEN/METHOD</c>.</summary>
internal sealed class BotApi(Backstage backstage, CancellationToken stopping)
{
    private readonly Dictionary<string, Method> _methods = MethodTable.Of(backstage).ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Mishaps _mishaps = new(backstage.Time, stopping);

    public async Task HandleAsync(HttpContext http, string token, string name)
    {
        backstage.Ledger.CountRequest();
        using var call = await Call.ReadAsync(http.Request, http.RequestAborted);
        if (call is not null && backstage.Rules.Published?.Check(name, call.Root, call.HasTypes) is { } violation)
            backstage.Ledger.NoteViolation(violation);
        if (token != backstage.Rules.Settings.Token)
            await RefuseAsync(http, new(401, "Unauthorized"));
        else if (call is null)
            await RefuseAsync(http, Refusal.BadRequest("can't parse the request"));
        else if (!_methods.TryGetValue(name, out var method) || backstage.Rules.Settings.UnknownMethods.Contains(name, StringComparer.OrdinalIgnoreCase))
            await RefuseAsync(http, new(404, "Not Found: method not found"));
        else
            await CallAsync(http, method, call);
        backstage.Calls.Beat();
    }

    private async Task CallAsync(HttpContext http, Method method, Call call)
    {
        var scripted = backstage.Script.Take(method.Name);
        if (scripted?.Refusal is { } told)
        {
            backstage.CallLog.Add(method.Name, call.Root.GetRawText(), told);
            await RefuseAsync(http, told);
            return;
        }

        if (method.IsSending && call.Number("chat_id") is { } chat)
            backstage.Ledger.CountCall(chat);
        var faults = backstage.Rules.FaultsOf(method.Name);
        var fault = scripted?.Fault ?? faults?.Draw() ?? Fault.None;
        if (fault != Fault.None)
            backstage.Ledger.CountAnswer($"fault {fault}");
        if (!await StrikeAsync(http, fault, faults?.Settings ?? new()))
            await AnswerAsync(http, method, call, fault);
    }

    /// <summary>Whether a fault has taken the place of an answer.</summary>
    private async Task<bool> StrikeAsync(HttpContext http, Fault fault, FaultSettings settings)
    {
        if (fault != Fault.TooManyRequests && fault != Fault.ServerError)
            return await _mishaps.StrikeAsync(http, fault, settings);
        await RefuseAsync(http, fault == Fault.ServerError ? new(500, "Internal Server Error: restart") : Refusal.TooManyRequests(settings.RetryAfter));
        return true;
    }

    private async Task AnswerAsync(HttpContext http, Method method, Call call, Fault fault)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            var outcome = Stranger(method, call) ?? await method.AnswerAsync(call, either.Token);
            if (!method.IsSending)
                backstage.CallLog.Add(method.Name, call.Root.GetRawText(), outcome.Refusal);
            if (outcome.Refusal is { } refusal)
                await RefuseAsync(http, refusal);
            else
                await _mishaps.AnswerAsync(http, outcome, fault);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            http.Abort();
        }
    }

    private Refusal? Stranger(Method method, Call call) =>
        // The real server ignores what it does not know; here a test is to find it.
        !backstage.Rules.Settings.IgnoresUnknownParameters && method.Stranger(call) is { } stranger
            ? Refusal.BadRequest($"unknown parameter \"{stranger}\"")
            : null;

    private Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        backstage.Ledger.CountAnswer(refusal.Code == 429 ? "429 Too Many Requests" : $"{refusal.Code} {refusal.Description}");
        return Answers.RefuseAsync(http, refusal);
    }
}
