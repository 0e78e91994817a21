using System.Text.Json.Nodes;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>What a route comes to.</summary>
internal sealed record Outcome(int Status, JsonNode? Body = null, DiscordRefusal? Refusal = null)
{
    public static Outcome Ok(JsonNode body) => new(200, body);

    public static Outcome NoContent { get; } = new(204);

    public static implicit operator Outcome(DiscordRefusal refusal) => new(refusal.Status, Refusal: refusal);
}

/// <summary>A route that a request has taken.</summary>
/// <param name="Template">As the published description writes it.</param>
/// <param name="Major">The top-level resource that limits are counted for.</param>
/// <param name="HasToken">Whether a token in the path stands in for the bot's.</param>
internal sealed record Matched(string Template, string Major, Func<Outcome> Answer, bool HasToken = false);
