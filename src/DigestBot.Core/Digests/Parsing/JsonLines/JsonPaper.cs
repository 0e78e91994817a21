using System.Text.Json.Serialization;

namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>A line of the JSON form, as the publisher writes it. Whatever has another type than it should is null.</summary>
internal sealed class JsonPaper
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("abs")]
    public string? Abs { get; init; }

    [JsonPropertyName("pdf")]
    public string? Pdf { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("authors")]
    public string[]? Authors { get; init; }

    [JsonPropertyName("categories")]
    public string[]? Categories { get; init; }

    [JsonPropertyName("comment")]
    public string? Comment { get; init; }

    [JsonPropertyName("summary")]
    public string? Summary { get; init; }

    [JsonPropertyName("AI")]
    [JsonConverter(typeof(LenientAiTexts))]
    public JsonAiTexts? Ai { get; init; }

    [JsonPropertyName("code_url")]
    public string? CodeUrl { get; init; }

    [JsonPropertyName("code_stars")]
    [JsonConverter(typeof(LenientCount))]
    public int? CodeStars { get; init; }

    [JsonPropertyName("code_last_update")]
    public string? CodeLastUpdate { get; init; }
}

/// <summary>What the publisher's language model wrote about a paper.</summary>
internal sealed class JsonAiTexts
{
    [JsonPropertyName("tldr")]
    public string? Tldr { get; init; }

    [JsonPropertyName("motivation")]
    public string? Motivation { get; init; }

    [JsonPropertyName("method")]
    public string? Method { get; init; }

    [JsonPropertyName("result")]
    public string? Result { get; init; }

    [JsonPropertyName("conclusion")]
    public string? Conclusion { get; init; }
}

/// <summary>The generated reading of <see cref="JsonPaper"/>.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(LenientText), typeof(LenientTexts)])]
[JsonSerializable(typeof(JsonPaper))]
internal sealed partial class JsonPaperContext : JsonSerializerContext;
