using System.Net;
using System.Net.Sockets;

namespace DigestBot.EndToEnd.Tests.Telegram;

/// <summary>
/// Ports for programs that must be told one. They lie below those that systems give to whoever asks for any, so that nobody else gets one of
/// them between the choice and the listening.
/// </summary>
internal static class Ports
{
    private const int First = 15_000;
    private const int Count = 10_000;

    public static int Free()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, Random.Shared.Next(First, First + Count));
            try
            {
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
