using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>What can go wrong between a call and its answer.</summary>
internal sealed class Mishaps(TimeProvider time, CancellationToken stopping)
{
    private const double Half = 0.5;

    /// <summary>Whether nothing is to be done any more.</summary>
    public async Task<bool> StrikeAsync(HttpContext http, Fault fault, FaultSettings settings)
    {
        switch (fault)
        {
            case Fault.BadGateway: await Answers.PageAsync(http); return true;
            case Fault.Reset: http.Abort(); return true;
            case Fault.Hang: await HangAsync(http, Timeout.InfiniteTimeSpan); return true;
            case Fault.Slow: await HangAsync(http, TimeSpan.FromMilliseconds(settings.SlowMilliseconds)); return false;
            default: return false;
        }
    }

    /// <summary>Answers, if the fault lets it.</summary>
    public async Task AnswerAsync(HttpContext http, Outcome outcome, Fault fault)
    {
        switch (fault)
        {
            case Fault.ResetAfterAcceptance: http.Abort(); break;
            case Fault.NoAnswer: await HangAsync(http, Timeout.InfiniteTimeSpan); break;
            case Fault.Pieces: await Answers.AnswerInPiecesAsync(http, outcome, share: 1); break;
            case Fault.Truncated:
                await Answers.AnswerInPiecesAsync(http, outcome, Half);
                http.Abort();
                break;
            default: await Answers.AnswerAsync(http, outcome); break;
        }
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
