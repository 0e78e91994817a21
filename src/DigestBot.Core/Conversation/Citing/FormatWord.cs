using DigestBot.Core.Citing;

namespace DigestBot.Core.Conversation.Citing;

/// <summary>Takes the format out of what was said: <c>17 ris</c>, <c>bibtex #diffusion</c>.</summary>
internal static class FormatWord
{
    public static (CitationFormat? Format, string Others) Take(string arguments)
    {
        var words = arguments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = words.FindIndex(word => CitationFormat.Find(word) is not null);
        if (at < 0)
            return (null, arguments);
        var format = CitationFormat.Find(words[at]);
        words.RemoveAt(at);
        return (format, string.Join(' ', words));
    }
}
