namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>Waits for what another process does.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    // Only what never comes to pass takes so long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(Interval, patience.Token);
    }
}
