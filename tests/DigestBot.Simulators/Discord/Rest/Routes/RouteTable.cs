namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>Which route a request takes.</summary>
internal sealed class RouteTable(Stage stage)
{
    private readonly BotRoutes _bot = new(stage);
    private readonly GuildRoutes _guilds = new(stage);
    private readonly ChannelRoutes _channels = new(stage);
    private readonly ThreadRoutes _threads = new(stage);
    private readonly InteractionRoutes _interactions = new(stage);

    public Matched? Match(RestCall call) => (call.Method, call.Segments) switch
    {
        ("GET", ["gateway", "bot"]) => new("/gateway/bot", "", _bot.Gateway),
        ("GET", ["applications", "@me"]) => new("/applications/@me", "", _bot.Application),
        ("GET", ["applications", var id, "commands"]) =>
            new("/applications/{application_id}/commands", "", () => _bot.Commands(id, call.Query("with_localizations") == "true")),
        ("PUT", ["applications", var id, "commands"]) => new("/applications/{application_id}/commands", "", () => _bot.SetCommands(id, call.Body)),
        ("POST", ["users", "@me", "channels"]) => new("/users/@me/channels", "", () => _channels.OpenDm(call.Body)),
        ("GET", ["guilds", var guild]) => new("/guilds/{guild_id}", guild, () => _guilds.Show(guild)),
        ("GET", ["guilds", var guild, "members", var person]) => new("/guilds/{guild_id}/members/{user_id}", guild, () => _guilds.Member(guild, person)),
        ("GET", ["guilds", var guild, "threads", "active"]) => new("/guilds/{guild_id}/threads/active", guild, () => _guilds.ActiveThreads(guild)),
        (_, ["channels", var channel, .. var rest]) => OfChannel(call, channel, rest),
        ("POST", ["interactions", var id, var token, "callback"]) =>
            new("/interactions/{interaction_id}/{interaction_token}/callback", id, () =>
                _interactions.Respond(id, token, call.Body, call.Files, call.Query("with_response") == "true"), HasToken: true),
        (_, ["webhooks", var id, var token, .. var rest]) when id == stage.Settings.Application => OfWebhook(call, token, rest),
        _ => null,
    };

    private Matched? OfChannel(RestCall call, string channel, string[] rest) => (call.Method, rest) switch
    {
        ("GET", []) => new("/channels/{channel_id}", channel, () => _channels.Show(channel)),
        ("GET", ["messages"]) => new("/channels/{channel_id}/messages", channel, () => _channels.Past(channel, call.Query("limit"))),
        ("POST", ["messages"]) => new("/channels/{channel_id}/messages", channel, () => _channels.Send(channel, call.Body, call.Files)),
        ("PATCH", ["messages", var message]) => new("/channels/{channel_id}/messages/{message_id}", channel, () => _channels.Edit(channel, message, call.Body)),
        ("POST", ["messages", var message, "crosspost"]) =>
            new("/channels/{channel_id}/messages/{message_id}/crosspost", channel, () => _channels.Publish(channel, message)),
        ("POST", ["threads"]) => new("/channels/{channel_id}/threads", channel, () => _threads.Post(channel, call.Body)),
        _ => null,
    };

    private Matched? OfWebhook(RestCall call, string token, string[] rest) => (call.Method, rest) switch
    {
        ("GET", ["messages", "@original"]) =>
            new("/webhooks/{webhook_id}/{webhook_token}/messages/@original", token, () => _interactions.ShowOriginal(token), HasToken: true),
        ("PATCH", ["messages", "@original"]) =>
            new("/webhooks/{webhook_id}/{webhook_token}/messages/@original", token, () =>
                _interactions.EditOriginal(token, call.Body, call.Files), HasToken: true),
        ("POST", []) => new("/webhooks/{webhook_id}/{webhook_token}", token, () => _interactions.FollowUp(token, call.Body, call.Files), HasToken: true),
        _ => null,
    };
}
