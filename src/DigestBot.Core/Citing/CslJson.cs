using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Citing;

/// <summary>CSL-JSON, for Zotero, pandoc and all that uses the Citation Style Language. Source: CSL 1.0.2, where a preprint is an article.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<Citation> citations)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartArray();
            foreach (var citation in citations)
                Write(json, citation);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "article");
        json.WriteString("title", TexText.ToPlain(citation.Title));
        json.WriteStartArray("author");
        foreach (var author in citation.Authors)
            Write(json, PersonName.Read(author));
        json.WriteEndArray();
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(citation.Year);
        if (citation.Month is { } month)
            json.WriteNumberValue(month);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("publisher", "arXiv");
        json.WriteString("number", $"arXiv:{citation.Id}");
        json.WriteString("DOI", citation.Doi);
        json.WriteString("URL", citation.Id.AbstractUrl);
        Write(json, "abstract", citation.Abstract is { } text ? TexText.ToPlain(text) : "");
        Write(json, "keyword", string.Join(", ", citation.Tags));
        Write(json, "annote", citation.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PersonName name)
    {
        json.WriteStartObject();
        Write(json, name.IsWhole ? "literal" : "family", name.Family);
        Write(json, "given", name.Given);
        Write(json, "non-dropping-particle", name.Particle);
        Write(json, "suffix", name.Suffix);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }
}
