using System.Collections.Concurrent;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>A push is the same text for thousands of chats: it is parsed once, and kept once.</summary>
internal sealed class MarkupCache
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(string Source, bool IsHtml), MarkupText> _parsed = [];

    public MarkupText Parse(string source, bool isHtml)
    {
        if (_parsed.TryGetValue((source, isHtml), out var known))
            return known;
        if (_parsed.Count >= Most)
            _parsed.Clear();
        return _parsed.GetOrAdd((source, isHtml), isHtml ? MarkupParser.Parse(source) : new(source, source, []));
    }
}
