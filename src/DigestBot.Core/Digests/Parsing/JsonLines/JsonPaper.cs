using System.Text.Json;

namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>An object of the JSON form, as the publisher writes it. What is missing, or has another type than it should, is null.</summary>
internal sealed class JsonPaper
{
    public string? Id { get; private set; }

    public string? Abs { get; private set; }

    public string? Pdf { get; private set; }

    public string? Title { get; private set; }

    public string[]? Authors { get; private set; }

    public string[]? Categories { get; private set; }

    public string? Comment { get; private set; }

    public string? Summary { get; private set; }

    public string? CodeUrl { get; private set; }

    public int? CodeStars { get; private set; }

    public string? CodeLastUpdate { get; private set; }

    public string? Tldr { get; private set; }

    public string? Motivation { get; private set; }

    public string? Method { get; private set; }

    public string? Result { get; private set; }

    public string? Conclusion { get; private set; }

    /// <summary>Reads the object that begins at the reader's token; null if it is no object.</summary>
    /// <exception cref="JsonException">What follows is not JSON.</exception>
    public static JsonPaper? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var paper = new JsonPaper();
        while (NextProperty(ref reader))
            paper.ReadProperty(ref reader);
        return paper;
    }

    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    // Nobody escapes these names, and comparing one that holds half a surrogate pair would throw.
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        !reader.ValueIsEscaped && reader.ValueTextEquals(name) && reader.Read();

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (Is(ref reader, "id"u8))
            Id = LenientJson.Text(ref reader);
        else if (Is(ref reader, "abs"u8))
            Abs = LenientJson.Text(ref reader);
        else if (Is(ref reader, "pdf"u8))
            Pdf = LenientJson.Text(ref reader);
        else if (Is(ref reader, "title"u8))
            Title = LenientJson.Text(ref reader);
        else if (Is(ref reader, "authors"u8))
            Authors = LenientJson.Texts(ref reader);
        else if (Is(ref reader, "categories"u8))
            Categories = LenientJson.Texts(ref reader);
        else if (Is(ref reader, "comment"u8))
            Comment = LenientJson.Text(ref reader);
        else if (Is(ref reader, "summary"u8))
            Summary = LenientJson.Text(ref reader);
        else if (Is(ref reader, "code_url"u8))
            CodeUrl = LenientJson.Text(ref reader);
        else if (Is(ref reader, "code_stars"u8))
            CodeStars = LenientJson.Count(ref reader);
        else if (Is(ref reader, "code_last_update"u8))
            CodeLastUpdate = LenientJson.Text(ref reader);
        else if (Is(ref reader, "AI"u8))
            ReadAi(ref reader);
        else
            reader.Skip();
    }

    private void ReadAi(ref Utf8JsonReader reader)
    {
        // Some publishers put an error message in its place.
        if (reader.TokenType != JsonTokenType.StartObject)
            reader.Skip();
        else
            while (NextProperty(ref reader))
                ReadAiText(ref reader);
    }

    private void ReadAiText(ref Utf8JsonReader reader)
    {
        if (Is(ref reader, "tldr"u8))
            Tldr = LenientJson.Text(ref reader);
        else if (Is(ref reader, "motivation"u8))
            Motivation = LenientJson.Text(ref reader);
        else if (Is(ref reader, "method"u8))
            Method = LenientJson.Text(ref reader);
        else if (Is(ref reader, "result"u8))
            Result = LenientJson.Text(ref reader);
        else if (Is(ref reader, "conclusion"u8))
            Conclusion = LenientJson.Text(ref reader);
        else
            reader.Skip();
    }
}
