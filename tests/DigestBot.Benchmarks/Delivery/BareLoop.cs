using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>What is the least one can do: the same bytes, as many calls at once, nothing written down.</summary>
/// <param name="method">The address of <c>sendMessage</c>.</param>
internal sealed class BareLoop(Uri method) : IDisposable
{
    /// <summary>As many as the service has under way at most.</summary>
    public const int Concurrency = 64;

    private const string Placeholder = "\"CHAT\"";
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency });

    /// <summary>Sends a body, as it is stored, to so many chats whose ids follow each other.</summary>
    public Task SendAsync(string content, long firstChat, int messages, CancellationToken ct)
    {
        byte[][] parts = [.. Call(content).Split(Placeholder).Select(Encoding.UTF8.GetBytes)];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = ct };
        return Parallel.ForAsync(firstChat, firstChat + messages, together, async (chat, stop) =>
        {
            using var body = new ByteArrayContent([.. parts[0], .. Encoding.UTF8.GetBytes(chat.ToString(CultureInfo.InvariantCulture)), .. parts[1]]);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var answer = await _http.PostAsync(method, body, stop);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(stop);
        });
    }

    public void Dispose() => _http.Dispose();

    private static string Call(string content)
    {
        var message = JsonNode.Parse(content)!.AsObject();
        return new JsonObject
        {
            ["chat_id"] = "CHAT",
            ["text"] = message["text"]!.DeepClone(),
            ["parse_mode"] = "HTML",
            ["link_preview_options"] = new JsonObject { ["is_disabled"] = true },
            ["reply_markup"] = new JsonObject { ["inline_keyboard"] = message["inline_keyboard"]!.DeepClone() },
        }.ToJsonString(Relaxed);
    }
}
