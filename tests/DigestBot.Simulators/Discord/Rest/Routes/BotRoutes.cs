using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Commands;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.Wire;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>What concerns the bot itself.</summary>
internal sealed class BotRoutes(Stage stage)
{
    public Outcome Gateway() => Outcome.Ok(new JsonObject
    {
        ["url"] = stage.GatewayUrl,
        ["shards"] = stage.Settings.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000,
            ["remaining"] = Math.Max(0, stage.Settings.RemainingSessions - stage.Identifies.Count),
            ["reset_after"] = 86_400_000,
            ["max_concurrency"] = stage.Settings.MaxConcurrency,
        },
    });

    public Outcome Application() => Outcome.Ok(new JsonObject
    {
        ["id"] = stage.Settings.Application,
        ["name"] = "Digests",
        ["icon"] = null,
        ["description"] = "",
        ["verify_key"] = "",
        ["flags"] = 0,
        ["bot_public"] = true,
        ["bot"] = ObjectJson.Bot(stage.Settings.Application),
    });

    public Outcome Commands(string application, bool withTranslations)
    {
        if (application != stage.Settings.Application)
            return DiscordRefusal.Of(10002);
        return Outcome.Ok(new JsonArray(
            [.. stage.Commands.Select(command => withTranslations ? JsonObject.Create(command)! : CommandJson.Untranslated(command))]));
    }

    public Outcome SetCommands(string application, JsonElement body)
    {
        if (application != stage.Settings.Application)
            return DiscordRefusal.Of(10002);
        if (CommandRules.Check(body) is { } wrong)
            return wrong;
        stage.Commands = [.. body.EnumerateArray().Select(command => CommandJson.Registered(command, Known(command) ?? stage.Ids.Next(), application))];
        return Commands(application, withTranslations: true);
    }

    // Source: Discord, "Bulk Overwrite Global Application Commands": those that exist keep their ids.
    private string? Known(JsonElement command) =>
        stage.Commands.FirstOrDefault(known => Json.Text(known, "name") == Json.Text(command, "name")) is { ValueKind: JsonValueKind.Object } known
            ? Json.Text(known, "id") : null;
}
