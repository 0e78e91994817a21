using DigestBot.Core.Delivery.Sending;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery;

internal sealed class Dispatcher(IEnumerable<IChatPlatform> platforms, PumpParts parts) : IDispatcher
{
    public Task ServeAsync(CancellationToken stop) => Task.WhenAll(
        platforms.Select(platform => new PumpKeeper(platform, parts, parts.Logs.CreateLogger<PumpKeeper>()).RunAsync(stop)));

    public async Task<DispatchOutcome> DispatchAsync(DispatchRequest request, CancellationToken ct)
    {
        var outcomes = await Task.WhenAll(platforms.Where(platform => request.Platforms?.Contains(platform.Name) ?? true)
            .Select(platform => PumpAsync(platform, request, ct)));
        return outcomes.Aggregate(new DispatchOutcome(0, 0, 0, 0), (sum, outcome) => sum + outcome);
    }

    private async Task<DispatchOutcome> PumpAsync(IChatPlatform platform, DispatchRequest request, CancellationToken ct)
    {
        if (request.Recover)
            await parts.Queue.RecoverAsync(platform.Name, ct);
        using var pump = new PlatformPump(platform, parts, new(UntilDone: true, request.ChatId), new AnswerWatch());
        await pump.RunAsync(ct);
        parts.Progress.Broken(platform.Name, pump.Broken);
        return pump.Tally.Outcome;
    }
}
