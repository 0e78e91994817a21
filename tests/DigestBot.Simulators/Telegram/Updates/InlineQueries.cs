using System.Collections.Concurrent;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Methods;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>What was asked inline, and which results were answered.</summary>
internal sealed class InlineQueries
{
    private readonly ConcurrentDictionary<string, Asked> _all = [];

    public Asked this[string id] => _all.TryGetValue(id, out var asked) ? asked : throw new InvalidOperationException($"There was no inline query {id}.");

    public void Put(string id, Asked asked) => _all[id] = asked;

    internal sealed record Asked(Person By, string Query)
    {
        /// <summary>By their ids; null before the answer.</summary>
        public IReadOnlyDictionary<string, Result>? Results { get; init; }
    }

    internal sealed record Result(string Id, string Title, Content Content, Keyboard Keyboard);
}
