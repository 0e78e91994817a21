namespace DigestBot.Discord.Sending;

/// <summary>Why nothing works on Discord until the operator mends it: what one side of the adapter finds out stops the other as well.</summary>
internal sealed class Breakdown
{
    private volatile string? _advice;

    /// <summary>What the operator has to do; null while all is well.</summary>
    public string? Advice => _advice;

    /// <summary>Stops the adapter.</summary>
    public void Report(string advice) => _advice = advice;
}
