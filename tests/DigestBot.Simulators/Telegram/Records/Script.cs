using System.Collections.Concurrent;

namespace DigestBot.Simulators.Telegram.Records;

/// <summary>What the next calls are answered, whatever they ask; for answers that no rule brings about.</summary>
internal sealed class Script
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Scripted>> _next = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Scripted scripted) => _next.GetOrAdd(scripted.Method, _ => []).Enqueue(scripted);

    public Scripted? Take(string method) => _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var scripted) ? scripted : null;

    public void Clear() => _next.Clear();
}
