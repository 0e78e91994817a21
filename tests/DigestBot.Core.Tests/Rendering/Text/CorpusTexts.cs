using System.Text.Json;
using DigestBot.Core.Rendering.Text;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Text;

/// <summary>Every title, abstract and AI field of the real editions.</summary>
internal static class CorpusTexts
{
    private static readonly Lazy<IReadOnlyList<CorpusText>> Texts = new(() => [.. ReadAll()]);

    public static IReadOnlyList<CorpusText> All
    {
        get
        {
            Assert.SkipWhen(Repository.Corpus is null, "no corpus");
            return Texts.Value;
        }
    }

    private static IEnumerable<CorpusText> ReadAll()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Corpus!, "*.jsonl").Order())
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                yield return new("title", json.RootElement.GetProperty("title").GetString()!);
                yield return new("abstract", json.RootElement.GetProperty("summary").GetString()!);
                foreach (var field in json.RootElement.GetProperty("AI").EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String))
                    yield return new("ai", field.Value.GetString()!);
            }
    }
}

internal sealed record CorpusText(string Kind, string Source)
{
    private readonly Lazy<string> _plain = new(() => Kind == "ai" ? AiText.ToPlain(Source) : TexText.ToPlain(Source));

    /// <summary>What people read of it.</summary>
    public string Plain => _plain.Value;
}
