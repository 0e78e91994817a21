using System.Collections.Concurrent;
using DigestBot.Simulators.Telegram.Limits;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Methods;
using DigestBot.Simulators.Telegram.Published;
using DigestBot.Simulators.Telegram.Records;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>Answers <c>POST /botTOKEN/METHOD</c>.</summary>
internal sealed class BotApi(TimeProvider time, CancellationToken stopping)
{
    private sealed record Rules(TelegramSettings Settings, Faults Faults, ApiDescription? Published);

    private readonly MarkupCache _cache = new();
    private volatile Rules _rules = new(new(), new(new()), Published: null);

    public Ledger Ledger { get; } = new(time);

    public RateGate Gate { get; } = new(time);

    /// <summary>What the next calls are answered, whatever they ask; for answers that no rule brings about.</summary>
    public ConcurrentQueue<Refusal> Scripted { get; } = [];

    public TelegramSettings Settings
    {
        get => _rules.Settings;
        set => _rules = new(value, new(value.Faults), value.Spec is { } path ? ApiDescription.Load(path) : null);
    }

    public async Task HandleAsync(HttpContext http, string token, string method)
    {
        Ledger.CountRequest();
        using var call = await Call.ReadAsync(http.Request, http.RequestAborted);
        if (call is not null && _rules.Published?.Check(method, call.Root, call.HasTypes) is { } violation)
            Ledger.NoteViolation(violation);
        if (token != Settings.Token)
            await RefuseAsync(http, new(401, "Unauthorized"));
        else if (call is null)
            await RefuseAsync(http, Refusal.BadRequest("can't parse the request"));
        else if (method.Equals("getMe", StringComparison.OrdinalIgnoreCase))
            await Answers.BotAsync(http);
        else if (!method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase))
            await RefuseAsync(http, new(404, "Not Found: method not found"));
        else if (Scripted.TryDequeue(out var scripted))
            await RefuseAsync(http, scripted);
        else
            await SendAsync(http, call);
    }

    private async Task SendAsync(HttpContext http, Call call)
    {
        if (call.Number("chat_id") is { } chat)
            Ledger.CountCall(chat);
        var (settings, faults, _) = _rules;
        var fault = faults.Draw();
        if (fault != Fault.None)
            Ledger.CountAnswer($"fault {fault}");
        if (await StrikeAsync(http, fault, settings.Faults))
            return;
        var (message, refusal) = SendMessage.Read(call, _cache);
        if (message is null || (refusal = ChatRules.Refuse(message.Chat, settings) ?? Limit(message.Chat, settings)) is not null)
            await RefuseAsync(http, refusal!);
        else
            await AcceptAsync(http, message, fault);
    }

    /// <summary>Whether a fault has taken the place of an answer.</summary>
    private async Task<bool> StrikeAsync(HttpContext http, Fault fault, FaultSettings settings)
    {
        switch (fault)
        {
            case Fault.TooManyRequests: await RefuseAsync(http, Refusal.TooManyRequests(settings.RetryAfter)); return true;
            case Fault.ServerError: await RefuseAsync(http, new(500, "Internal Server Error: restart")); return true;
            case Fault.BadGateway: await Answers.PageAsync(http); return true;
            case Fault.Reset: http.Abort(); return true;
            case Fault.Hang: await HangAsync(http, Timeout.InfiniteTimeSpan); return true;
            case Fault.Slow: await HangAsync(http, TimeSpan.FromMilliseconds(settings.SlowMilliseconds)); return false;
            default: return false;
        }
    }

    private Refusal? Limit(long chat, TelegramSettings settings)
    {
        if (Gate.Stop(chat, settings) is not var (limit, seconds))
            return null;
        Ledger.CountAnswer($"limit {limit}");
        return Refusal.TooManyRequests(seconds);
    }

    private async Task AcceptAsync(HttpContext http, SendMessage message, Fault fault)
    {
        var received = Ledger.Accept(message.Chat, message.Thread, message.Text.Source, message.Buttons, message.Silent);
        if (fault == Fault.ResetAfterAcceptance)
            http.Abort();
        else if (fault == Fault.NoAnswer)
            await HangAsync(http, Timeout.InfiniteTimeSpan);
        else
            await Answers.MessageAsync(http, message, received, time.GetUtcNow().ToUnixTimeSeconds());
    }

    private Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        Ledger.CountAnswer(refusal.Code == 429 ? "429 Too Many Requests" : $"{refusal.Code} {refusal.Description}");
        return Answers.RefuseAsync(http, refusal);
    }

    private async Task HangAsync(HttpContext http, TimeSpan atMost)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await Task.Delay(atMost, time, either.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }
}
