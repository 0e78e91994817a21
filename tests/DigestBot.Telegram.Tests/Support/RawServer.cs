using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DigestBot.Telegram.Tests.Support;

/// <summary>Answers every connection's first request with the same bytes and hangs up: for answers that no proper server gives.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public RawServer(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer));
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public static string Answer(int status, string type, string body) =>
        $"HTTP/1.1 {status} Some\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            // The whole request comes in one piece; what is left unread would turn the closing into a reset.
            _ = await stream.ReadAsync(new byte[65_536], _stop.Token);
            await stream.WriteAsync(answer, _stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            _ = await stream.ReadAsync(new byte[65_536], _stop.Token);
        }
    }
}
