using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.Limits;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>Messages in channels, threads and DMs.</summary>
internal sealed class ChannelRoutes(Stage stage)
{
    private const double Minute = 60;
    private const int UsualPage = 50;
    private const int LargestPage = 100;
    private readonly Pace _opening = new(stage.Time);

    public Outcome Show(string channel) =>
        stage.Access.Seeing(channel) is { } refusal ? refusal : Outcome.Ok(new GuildJson(stage).Channel(stage.Channels.Of(channel)));

    /// <summary>Opens a DM, or finds the one there is. Whether the person takes messages shows at the first one.</summary>
    public Outcome OpenDm(JsonElement body)
    {
        if (Json.Text(body, "recipient_id") is not { } id)
            return DiscordRefusal.Invalid([new("recipient_id", "BASE_TYPE_REQUIRED", "This field is required")]);
        if (stage.People.Find(id) is null)
            return DiscordRefusal.Of(50033);
        if (stage.Settings.DmsPerMinute is > 0 and var most && _opening.Enter(most, Minute) is { } wait)
            return DiscordRefusal.Of(40003) with { RetryAfter = wait, Scope = "user" };
        return Outcome.Ok(ObjectJson.Of(stage.Channels.Dm(id)));
    }

    public Outcome Send(string channel, JsonElement body, IReadOnlyList<SimFile> files)
    {
        if (stage.Access.Writing(channel) is { } refusal)
            return refusal;
        // Source: Discord, "Permissions", ATTACH_FILES.
        if (files.Count > 0 && !stage.Access.May(stage.Channels.Of(channel), Permissions.AttachFiles))
            return DiscordRefusal.Of(50013);
        return MessageRules.Check(body, files: files) is { } wrong ? wrong : Shown(stage.Messages.Send(channel, body, files: files));
    }

    /// <summary>What was said before, the latest first. Source: Discord, "Get Channel Messages": empty for who may not read it.</summary>
    public Outcome Past(string channel, string limit)
    {
        if (stage.Access.Seeing(channel) is { } refusal)
            return refusal;
        var most = limit.Length == 0 ? UsualPage : int.TryParse(limit, out var given) ? given : 0;
        if (most is < 1 or > LargestPage)
            return DiscordRefusal.Invalid([new("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")]);
        var place = stage.Channels.Of(channel);
        var isReadable = place.Guild is null || stage.Access.May(place, Permissions.ReadMessageHistory);
        var past = isReadable ? stage.Messages.In(channel).Reverse().Take(most) : [];
        return Outcome.Ok(new JsonArray([.. past.Select(message => MessageJson.Of(message, stage.Settings.Application))]));
    }

    public Outcome Edit(string channel, string message, JsonElement body)
    {
        if (stage.Access.Editing(channel) is { } refusal)
            return refusal;
        if (stage.Messages.Find(channel, message) is not { } known)
            return DiscordRefusal.Of(10008);
        var isV2 = (known.Flags & MessageRules.ComponentsV2) != 0;
        return MessageRules.Check(body, isV2: isV2, known: known.Files) is { } wrong ? wrong : Shown(stage.Messages.Edit(known, body));
    }

    /// <summary>Passes an announcement on to those who follow the channel. Source: Discord, "Crosspost Message".</summary>
    public Outcome Publish(string channel, string message)
    {
        if (stage.Access.Writing(channel) is { } refusal)
            return refusal;
        if (stage.Channels.Of(channel).Type != SimChannel.Announcement)
            return DiscordRefusal.Of(50024);
        if (stage.Messages.Find(channel, message) is not { } known)
            return DiscordRefusal.Of(10008);
        return known.IsPublished ? DiscordRefusal.Of(40033) : Shown(stage.Messages.Publish(known.Id));
    }

    private Outcome Shown(SimMessage message) => Outcome.Ok(MessageJson.Of(message, stage.Settings.Application));
}
