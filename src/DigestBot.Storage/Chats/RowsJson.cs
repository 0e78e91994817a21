using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Chats;

/// <summary>Writes rows as JSON, column by column as they are stored, but instants as ISO 8601 instead of milliseconds.</summary>
internal sealed class RowsJson : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Utf8JsonWriter _json;

    public RowsJson()
    {
        _json = new(_bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
    }

    public void Add(string name, IEnumerable<object> rows)
    {
        _json.WriteStartArray(name);
        foreach (var row in rows.Cast<IDictionary<string, object?>>())
        {
            _json.WriteStartObject();
            foreach (var (column, value) in row)
                Write(column, value);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public string Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.ToArray()) + "\n";
    }

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    private static bool IsInstant(string column) =>
        column is "at" or "due" or "not_before" or "wait_until" or "round_up_due" or "round_up_since" || column.EndsWith("_at", StringComparison.Ordinal);

    // Zero is no instant, but says that there is none yet.
    private void WriteInstant(string column, long milliseconds)
    {
        if (milliseconds == 0)
            _json.WriteNull(column);
        else
            _json.WriteString(column, InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(milliseconds)));
    }

    private void Write(string column, object? value)
    {
        switch (value)
        {
            case long milliseconds when IsInstant(column): WriteInstant(column, milliseconds); break;
            case null: _json.WriteNull(column); break;
            case long whole: _json.WriteNumber(column, whole); break;
            case double number: _json.WriteNumber(column, number); break;
            case byte[] bytes: _json.WriteBase64String(column, bytes); break;
            default: _json.WriteString(column, value.ToString()); break;
        }
    }
}
