using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using DigestBot.Configuration;
using DigestBot.Core;
using DigestBot.Storage;
using NodaTime;

namespace DigestBot.Checkup;

/// <summary>Whether the page can be served where it is to be, or is.</summary>
internal sealed class PageCheck(Settings settings, TimeProvider time) : ICheck
{
    private const string Subject = "web chat";

    private readonly string _address = settings.WebChat.Url;

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        yield return settings.WebChat.Enabled ? TryToListen(new(_address), ct) : Finding.Fine(Subject, "off: WebChat:Enabled is false");
    }

    private Finding TryToListen(Uri url, CancellationToken ct)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback, url.Port);
            listener.Start();
            return Finding.Fine(Subject, $"{_address} is free for it");
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return IsServiceRunning(ct)
                ? Finding.Fine(Subject, $"{_address} is in use by the running service")
                : Finding.Wrong(Subject, $"another program listens at {_address}: stop it, or set WebChat:Url to another port.");
        }
        catch (SocketException e)
        {
            return Finding.Wrong(Subject, $"this user cannot listen at {_address} ({e.SocketErrorCode}): set WebChat:Url to a port above 1023 of this machine.");
        }
    }

    private bool IsServiceRunning(CancellationToken ct)
    {
        try
        {
            return new Examination(settings.Storage).Service(ct) is { } service
                && service.Machine == Environment.MachineName && service.Until > Instant.FromDateTimeOffset(time.GetUtcNow());
        }
        catch (StorageException)
        {
            // Another check says so.
            return false;
        }
    }
}
