using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Records;

/// <summary>A call other than <c>sendMessage</c>, <c>getUpdates</c> and <c>getMe</c>.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Method">As the Bot API spells it.</param>
/// <param name="Json">Its parameters.</param>
/// <param name="Refusal">What it was refused with; null where it was carried out.</param>
public sealed record RecordedCall(long Order, string Method, string Json, string? Refusal)
{
    /// <summary>A parameter: a text as it is, all else in JSON, null where it was not given.</summary>
    public string? this[string parameter]
    {
        get
        {
            using var document = JsonDocument.Parse(Json);
            return document.RootElement.TryGetProperty(parameter, out var value) ? value.ToString() : null;
        }
    }
}
