using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Where the gateway is and how to connect. Source: Discord, "Get Gateway Bot".</summary>
    public Task<RestAnswer<GatewayBot>> GetGatewayBotAsync(CancellationToken ct) =>
        GetAsync(RestRoute.Of(HttpMethod.Get, "gateway/bot"), RestJson.Snake.GatewayBot, ct);

    /// <summary>Whose token this is. Source: Discord, "Get Current Application".</summary>
    public Task<RestAnswer<DiscordApplication>> GetApplicationAsync(CancellationToken ct) => GetApplicationAsync(Patience.OfWork, ct);

    /// <summary>The same for one who does not wait so long.</summary>
    public Task<RestAnswer<DiscordApplication>> GetApplicationAsync(TimeSpan patience, CancellationToken ct) =>
        GetAsync(RestRoute.Of(HttpMethod.Get, "applications/@me"), RestJson.Snake.DiscordApplication, patience, ct);

    /// <summary>The global commands as they are registered, with all localisations. Source: Discord, "Get Global Application Commands".</summary>
    public Task<RestAnswer<IReadOnlyList<ApplicationCommand>>> GetCommandsAsync(string application, CancellationToken ct) => GetAsync(
        RestRoute.OfApplication(HttpMethod.Get, application, "/commands?with_localizations=true"), RestJson.Snake.Commands, ct);

    /// <summary>Replaces all global commands, at most 100. Source: Discord, "Bulk Overwrite Global Application Commands".</summary>
    public Task<RestAnswer<IReadOnlyList<ApplicationCommand>>> PutCommandsAsync(
        string application, IReadOnlyList<ApplicationCommand> commands, CancellationToken ct) => CallAsync(
        RestRoute.OfApplication(HttpMethod.Put, application, "/commands"), commands, RestJson.Snake.Commands, RestJson.Snake.Commands, Patience.OfWork, ct);
}
