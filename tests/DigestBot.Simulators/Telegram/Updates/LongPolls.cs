namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>At most one call waits for updates: the next one, or a webhook, puts an end to it.</summary>
internal sealed class LongPolls
{
    private TaskCompletionSource<Refusal> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins to wait; the task tells when and why it must end.</summary>
    public Task<Refusal> Begin()
    {
        var ended = new TaskCompletionSource<Refusal>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _ended, ended).TrySetResult(
            new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        return ended.Task;
    }

    public void EndForWebhook() => Volatile.Read(ref _ended).TrySetResult(new(409, "Conflict: terminated by setWebhook request"));
}
