namespace DigestBot.Discord.Api.Rest;

/// <summary>Where a request goes.</summary>
/// <param name="Template">The path with names in the place of ids: what logs, events and metrics may see.</param>
/// <param name="Path">The path below <c>Discord:BaseUrl</c>; may hold an interaction's token.</param>
/// <param name="Major">The top-level resource that limits are counted for; empty for none. Source: Discord, "Rate Limits".</param>
/// <param name="Secret">The token in the path, which stands in for the bot's and lifts the limit of all requests; null where there is none.</param>
internal sealed record RestRoute(HttpMethod Method, string Template, string Path, string Major = "", string? Secret = null)
{
    /// <summary>What is limited together as long as Discord has not said otherwise.</summary>
    public string Kind => $"{Method} {Template}";

    public static RestRoute Of(HttpMethod method, string path) => new(method, path, path);

    public static RestRoute OfChannel(HttpMethod method, string channel, string rest = "", string? message = null, string action = "") => new(
        method,
        $"channels/:channel{rest}{(message is null ? "" : "/:message")}{action}",
        $"channels/{Escape(channel)}{rest}{(message is null ? "" : $"/{Escape(message)}")}{action}",
        channel);

    public static RestRoute OfGuild(string guild, string rest = "", string? person = null) => new(
        HttpMethod.Get,
        $"guilds/:guild{rest}{(person is null ? "" : "/:person")}",
        $"guilds/{Escape(guild)}{rest}{(person is null ? "" : $"/{Escape(person)}")}",
        guild);

    public static RestRoute OfApplication(HttpMethod method, string application, string rest) =>
        new(method, $"applications/:application{rest}", $"applications/{Escape(application)}{rest}");

    public static RestRoute OfInteraction(string interaction, string token) =>
        new(HttpMethod.Post, "interactions/:interaction/:token/callback", $"interactions/{Escape(interaction)}/{Escape(token)}/callback", interaction, token);

    public static RestRoute OfWebhook(HttpMethod method, string application, string token, string rest) =>
        new(method, $"webhooks/:application/:token{rest}", $"webhooks/{Escape(application)}/{Escape(token)}{rest}", $"{application}/{token}", token);

    // Ids come from outside as well: none may lead to another route.
    private static string Escape(string part) => part is "." or ".." ? "_" : Uri.EscapeDataString(part);
}
