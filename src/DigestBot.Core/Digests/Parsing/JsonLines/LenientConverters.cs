using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>Reads what is there and takes anything else for nothing.</summary>
internal abstract class LenientConverter<T> : JsonConverter<T>
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Digests are only read.");
}

/// <summary>Reads a text; one field of another type should not cost the paper.</summary>
internal sealed class LenientText : LenientConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Unescape(ref reader);
            // An id without its quotation marks, 2601.00170, keeps its last zero only as it was written.
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()?.Replace('\0', '\uFFFD');
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, \ud800, is good JSON but no text: the field counts as missing.
            return null;
        }
    }
}

/// <summary>Reads a list of texts, or one text as a list of one.</summary>
internal sealed class LenientTexts : LenientConverter<string[]?>
{
    private static readonly LenientText Text = new();

    public override string[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<string> texts = [];
        if (reader.TokenType != JsonTokenType.StartArray)
            Add(ref reader, texts);
        else
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Add(ref reader, texts);
        return [.. texts];
    }

    private static void Add(ref Utf8JsonReader reader, List<string> texts)
    {
        if (Text.Read(ref reader, typeof(string), JsonSerializerOptions.Default) is { } text)
            texts.Add(text);
    }
}

/// <summary>Reads a whole number, or nothing.</summary>
internal sealed class LenientCount : LenientConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var count))
            return count;
        reader.Skip();
        return null;
    }
}

/// <summary>Reads the object of AI texts; some publishers put an error message in its place.</summary>
internal sealed class LenientAiTexts : LenientConverter<JsonAiTexts?>
{
    public override JsonAiTexts? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return JsonSerializer.Deserialize(ref reader, JsonPaperContext.Default.JsonAiTexts);
        reader.Skip();
        return null;
    }
}
