using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Tests;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>A broadcast as one writes it with grammY, in a process of Node's.</summary>
internal sealed class GrammyBroadcast(Running node) : IDisposable
{
    public TimeSpan ProcessorTime => node.ProcessorTime;

    public double PeakMegabytes => node.PeakMegabytes;

    /// <summary>Null where it is not installed.</summary>
    public static GrammyBroadcast? Start(Bench bench)
    {
        var folder = Path.Combine(Repository.Root, "tests", "grammy");
        return Directory.Exists(Path.Combine(folder, "node_modules", "grammy"))
            ? new(new("node", Path.Combine(folder, "broadcast.mjs"), bench.Address, Bench.Token))
            : null;
    }

    /// <summary>Sends a body, as it is stored, to so many chats whose ids follow each other.</summary>
    public async Task SendAsync(string content, long firstChat, int messages, CancellationToken ct)
    {
        var message = JsonNode.Parse(content)!;
        await node.TellAsync(JsonSerializer.Serialize(new { text = message["text"], keyboard = message["inline_keyboard"], first = firstChat, messages, together = BareLoop.Concurrency }), ct);
        await node.LineAsync(ct);
    }

    public void Dispose() => node.Dispose();
}
