namespace DigestBot.Simulators.Discord.Gateway;

/// <summary>What the gateway is told to do wrong.</summary>
internal sealed class GatewayOrders
{
    private readonly Queue<int> _closeNext = [];

    /// <summary>Whether heartbeats go unanswered.</summary>
    public volatile bool IsMute;

    /// <summary>Whether those who say who they are get no answer.</summary>
    public volatile bool IsSilent;

    /// <summary>How many got none.</summary>
    public int Unanswered;

    public Lock Lock { get; } = new();

    /// <summary>Hangs up on the next one who says who it is.</summary>
    public void CloseNext(int code)
    {
        lock (Lock)
            _closeNext.Enqueue(code);
    }

    public int? TakeClose()
    {
        lock (Lock)
            return _closeNext.TryDequeue(out var code) ? code : null;
    }
}
