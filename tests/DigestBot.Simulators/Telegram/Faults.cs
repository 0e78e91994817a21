namespace DigestBot.Simulators.Telegram;

/// <summary>What goes wrong with a call.</summary>
public enum Fault
{
    None,
    TooManyRequests,
    ServerError,
    BadGateway,
    Reset,
    ResetAfterAcceptance,
    NoAnswer,
    Hang,
    Slow,
    Truncated,
    Pieces,
}

/// <summary>Draws faults with the probabilities that are set.</summary>
internal sealed class Faults(FaultSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(settings.Seed);
    private readonly (Fault Fault, double Share)[] _shares =
    [
        (Fault.TooManyRequests, settings.TooManyRequests), (Fault.ServerError, settings.ServerError), (Fault.BadGateway, settings.BadGateway),
        (Fault.Reset, settings.Reset), (Fault.ResetAfterAcceptance, settings.ResetAfterAcceptance), (Fault.NoAnswer, settings.NoAnswer),
        (Fault.Hang, settings.Hang), (Fault.Slow, settings.Slow), (Fault.Truncated, settings.Truncated), (Fault.Pieces, settings.Pieces),
    ];

    public FaultSettings Settings => settings;

    public Fault Draw()
    {
        var drawn = Next();
        foreach (var (fault, share) in _shares)
            if ((drawn -= share) < 0)
                return fault;
        return Fault.None;
    }

    private double Next()
    {
        lock (_lock)
            return _random.NextDouble();
    }
}
