namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>Where updates go by themselves, if anywhere.</summary>
internal sealed class Webhook
{
    private volatile Registration? _current;
    private volatile Failure? _lastFailure;

    public Registration? Current => _current;

    public Failure? LastFailure => _lastFailure;

    public bool IsSet => _current is not null;

    /// <summary>Sets or, with null, removes it; says whether that changed anything.</summary>
    public bool Set(Registration? registration)
    {
        var before = Interlocked.Exchange(ref _current, registration);
        _lastFailure = null;
        return before != registration;
    }

    public void NoteFailure(Failure failure) => _lastFailure = failure;

    /// <summary>An address that the bot gave.</summary>
    /// <param name="Secret">Sent along as <c>X-Telegram-Bot-Api-Secret-Token</c>; empty for none.</param>
    internal sealed record Registration(Uri Url, string Secret, int MaxConnections);

    /// <summary>Why an update was not taken.</summary>
    internal sealed record Failure(long Date, string Message);
}
