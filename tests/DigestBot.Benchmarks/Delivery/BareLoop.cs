using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>What is the least one can do: the same messages, as many at once, nothing written down.</summary>
internal static class BareLoop
{
    /// <summary>As many as the service has under way at most.</summary>
    public const int Concurrency = 64;

    private const string Placeholder = "\"CHAT\"";

    /// <summary>Sends them all.</summary>
    /// <param name="method">The address of <c>sendMessage</c>.</param>
    /// <param name="content">The body that the push sent, as it is stored.</param>
    public static async Task SendAsync(Uri method, string content, int messages, CancellationToken ct)
    {
        var parts = Call(content).Split(Placeholder);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency });
        await Parallel.ForAsync(0, messages, new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = ct }, async (index, stop) =>
        {
            var chat = (EndToEnd.Tests.Endurance.DeliveryFile.BeforeFirstChat + index + 1).ToString(CultureInfo.InvariantCulture);
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(parts[0] + chat + parts[1]));
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var answer = await http.PostAsync(method, body, stop);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(stop);
        });
    }

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
        }.ToJsonString();
    }
}
