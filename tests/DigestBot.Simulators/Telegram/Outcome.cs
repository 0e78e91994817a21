using System.Text.Json;

namespace DigestBot.Simulators.Telegram;

/// <summary>What a call comes to: the answer's <c>result</c>, or a refusal.</summary>
/// <param name="Result">Writes the value of <c>result</c>.</param>
/// <param name="Description">What a few answers say besides.</param>
internal sealed record Outcome(Action<Utf8JsonWriter>? Result, Refusal? Refusal = null, string? Description = null)
{
    public static readonly Outcome True = new(json => json.WriteBooleanValue(true));

    public static implicit operator Outcome(Refusal refusal) => new(Result: null, refusal);

    public static Outcome TrueAnd(string description) => True with { Description = description };
}
