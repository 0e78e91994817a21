using System.Net;
using System.Net.Sockets;

namespace DigestBot.Sources.Web;

/// <summary>
/// Connects to the very address that was found to be allowed: were the name resolved once more to connect, it could lead elsewhere. The places
/// that the operator named are allowed wherever they are; others, to which they redirect, only on the public internet.
/// </summary>
internal sealed class CheckedConnections(IReadOnlyList<Uri> named, bool allowPrivate)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var place = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(place.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(place.Host, ct);
        if (!allowPrivate && !IsNamed(place) && addresses.FirstOrDefault(address => !PublicAddresses.Contain(address)) is { } hidden)
            throw new HiddenAddressException(place.Host, hidden);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsNamed(DnsEndPoint place) => named.Any(one => place.Port == one.Port && place.Host.Trim('[', ']').Equals(one.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));
}

/// <summary>A redirect leads to an address that is not on the public internet.</summary>
internal sealed class HiddenAddressException(string host, IPAddress address)
    : IOException(host.Trim('[', ']') == address.ToString() ? $"{address}, which is no public address" : $"{host} ({address}), which is no public address");
