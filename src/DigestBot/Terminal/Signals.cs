using System.Runtime.InteropServices;

namespace DigestBot.Terminal;

/// <summary>Ctrl+C and SIGTERM, as a token. The second Ctrl+C ends the process at once.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private PosixSignal? _received;

    public Signals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>What a command that a signal stopped ends with.</summary>
    public int ExitCode => _received == PosixSignal.SIGTERM ? Terminal.ExitCode.Terminated : Terminal.ExitCode.Interrupted;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = _received is null;
        _received ??= context.Signal;
        _source.Cancel();
    }
}
