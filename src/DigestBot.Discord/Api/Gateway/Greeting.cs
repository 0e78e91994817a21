using System.Text.Json;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>The first words on a connection.</summary>
internal static class Greeting
{
    // Channels, threads and guilds as such; interactions come without any. Source: Discord, "List of Intents".
    private const int Guilds = 1 << 0;

    private static readonly ConnectionProperties Properties =
        new(OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux", "DigestBot", "DigestBot");

    /// <summary>Waits for the other side's hello.</summary>
    /// <returns>How often it wants to hear from us.</returns>
    public static async Task<TimeSpan> HearAsync(GatewaySocket socket, CancellationToken ct)
    {
        if (await socket.ReceiveAsync(ct) is not { } message || Frame.Read(message) is not { Op: Opcode.Hello } frame)
            throw new JsonException("no hello");
        var hello = JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Snake.HelloData) ?? throw new JsonException();
        return TimeSpan.FromMilliseconds(Math.Max(1, hello.HeartbeatInterval));
    }

    /// <summary>Begins a session.</summary>
    public static byte[] Identify(ShardSeat seat) => JsonSerializer.SerializeToUtf8Bytes(
        new((int)Opcode.Identify, new(seat.Token, Guilds, [seat.Shard, seat.Total], Properties)), GatewayJson.Snake.PayloadIdentifyData);

    /// <summary>Goes on with one.</summary>
    public static byte[] Resume(ShardSeat seat, string session, long sequence) =>
        JsonSerializer.SerializeToUtf8Bytes(new((int)Opcode.Resume, new(seat.Token, session, sequence)), GatewayJson.Snake.PayloadResumeData);
}
