using System.Text.Json;

namespace DigestBot.Telegram.Api.Updates;

/// <summary>Reads updates one by one: one that is not as described must not keep back those behind it.</summary>
public static class UpdateReader
{
    private const string Id = "update_id";

    /// <summary>An update as far as it can be read: with nothing but its id where the rest is not as described, null without an id.</summary>
    public static Update? Read(JsonElement json)
    {
        try
        {
            return json.Deserialize(ApiJson.Snake.Update);
        }
        catch (JsonException)
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(Id, out var id) && id.ValueKind == JsonValueKind.Number
                && id.TryGetInt64(out var known) ? new(known) : null;
        }
    }
}
