using System.Text;
using System.Text.Encodings.Web;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>
/// Writes JSON as the serializer does. Bodies are stored and sent as text: by way of the serializer's UTF-8 they would take several times as long.
/// </summary>
internal static class JsonText
{
    // Characters as they are: a third of the length for Chinese.
    private static readonly Escaping Readable = new(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static StringBuilder Quoted(this StringBuilder json, string text)
    {
        json.Append('"');
        Readable.Append(json, text);
        return json.Append('"');
    }

    /// <summary>A further property of an object that has one already; nothing where there is no value.</summary>
    public static StringBuilder Further(this StringBuilder json, string name, string? value) =>
        value is null ? json : json.Named(name).Quoted(value);

    public static StringBuilder Further(this StringBuilder json, string name, long? value) =>
        value is { } number ? json.Named(name).Append(number) : json;

    public static StringBuilder Further(this StringBuilder json, string name, bool? value) =>
        value is { } isTrue ? json.Named(name).Append(isTrue ? "true" : "false") : json;

    public static StringBuilder Further<T>(this StringBuilder json, string name, IReadOnlyList<T> items, Action<StringBuilder, T> write) =>
        json.Named(name).List(items, write);

    /// <summary>A list.</summary>
    public static StringBuilder List<T>(this StringBuilder json, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        json.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                json.Append(',');
            write(json, items[index]);
        }

        return json.Append(']');
    }

    private static StringBuilder Named(this StringBuilder json, string name) => json.Append(",\"").Append(name).Append("\":");
}
