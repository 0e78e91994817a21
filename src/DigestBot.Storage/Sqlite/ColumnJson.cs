using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Storage.Sqlite;

/// <summary>The JSON in columns.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class ColumnJson : JsonSerializerContext
{
    // Names keep their letters in the file; nothing here ever becomes part of a page.
    public static ColumnJson Relaxed { get; } = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IEnumerable<string> list) => JsonSerializer.Serialize(list.ToArray(), Relaxed.StringArray);
}
