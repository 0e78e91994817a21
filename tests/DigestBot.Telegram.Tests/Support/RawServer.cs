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
    private int _requests;

    public RawServer(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer));
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>An answer as it goes over the wire.</summary>
    /// <param name="header">One more line of the head.</param>
    public static string Answer(int status, string type, string body, string header = "Server: raw") =>
        $"HTTP/1.1 {status} Some\r\n{header}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

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
            var bytes = new byte[65_536];
            _ = await stream.ReadAsync(bytes, _stop.Token);
            Interlocked.Increment(ref _requests);
            await stream.WriteAsync(answer, _stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            // What is left unread would turn the closing into a reset.
            while (await stream.ReadAsync(bytes, _stop.Token) > 0)
                continue;
        }
    }
}
