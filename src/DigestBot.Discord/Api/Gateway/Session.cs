namespace DigestBot.Discord.Api.Gateway;

/// <summary>What is needed to go on after a connection broke. Source: Discord, "Resuming".</summary>
internal sealed class Session
{
    private string? _id;
    private Uri? _address;

    /// <summary>The number of the last event that was handed on.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Where and with what to go on; null without a session.</summary>
    public (string Id, Uri Address, long Sequence)? Resumable => _id is { } id && _address is { } address && Sequence is { } last ? (id, address, last) : null;

    public void Begin(ReadyData ready) =>
        (_id, _address) = (ready.SessionId, Uri.TryCreate(ready.ResumeGatewayUrl, UriKind.Absolute, out var address) ? address : null);

    public void Reached(long sequence) => Sequence = sequence;

    public void Forget() => (_id, _address, Sequence) = (null, null, null);
}
