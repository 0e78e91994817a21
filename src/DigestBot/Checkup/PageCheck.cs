using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using DigestBot.Configuration;
using DigestBot.Core;
using DigestBot.Storage;
using NodaTime;

namespace DigestBot.Checkup;

/// <summary>Whether the pages can be served where they are to be, or are.</summary>
internal sealed class PageCheck(Settings settings, TimeProvider time) : ICheck
{
    private const string WebChat = "web chat";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        yield return settings.WebChat.Enabled ? TryToListen(WebChat, "WebChat:Url", settings.WebChat.Url, ct) : Finding.Fine(WebChat, "off: WebChat:Enabled is false");
        if (settings.Web.Url is { Length: > 0 } url && !(settings.WebChat.Enabled && url == settings.WebChat.Url))
            yield return TryToListen("status page", "Web:Url", url, ct);
    }

    private Finding TryToListen(string subject, string key, string address, CancellationToken ct)
    {
        var url = new Uri(address);
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(url.Host.Trim('[', ']'), out var host) ? host : IPAddress.Loopback, url.Port);
            listener.Start();
            return Finding.Fine(subject, $"{address} is free for it");
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return IsServiceRunning(ct)
                ? Finding.Fine(subject, $"{address} is in use by the running service")
                : Finding.Wrong(subject, $"another program listens at {address}: stop it, or set {key} to another port.");
        }
        catch (SocketException e)
        {
            return Finding.Wrong(subject, $"this user cannot listen at {address} ({e.SocketErrorCode}): set {key} to a port above 1023 of this machine.");
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
