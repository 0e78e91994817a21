using System.Text;
using System.Text.Json;

namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>Reads what is there and takes anything else for nothing: one field of another type should not cost the paper.</summary>
internal static class LenientJson
{
    /// <summary>A text, or null.</summary>
    public static string? Text(ref Utf8JsonReader reader)
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

    /// <summary>A list of texts, or one text as a list of one; empty if it is neither.</summary>
    public static string[] Texts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Text(ref reader) is { } only ? [only] : [];

        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (Text(ref reader) is { } text)
                texts.Add(text);
        return [.. texts];
    }

    /// <summary>A whole number, or null.</summary>
    public static int? Count(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var count))
            return count;
        reader.Skip();
        return null;
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
