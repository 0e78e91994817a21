using System.Text.Json;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>Posts in forums. Source: Discord, "Start Thread in Forum or Media Channel".</summary>
internal sealed class ThreadRoutes(Stage stage)
{
    private const int LongestName = 100;
    private const int MostTags = 5;

    /// <summary>The thread has the id of its first message.</summary>
    public Outcome Post(string forum, JsonElement body)
    {
        if (stage.Access.Seeing(forum) is { } unseen)
            return unseen;
        var channel = stage.Channels.Of(forum);
        if (channel.Type != SimChannel.Forum)
            return DiscordRefusal.Of(50024);
        if (!stage.Access.May(channel, Permissions.SendMessages))
            return DiscordRefusal.Of(50013);
        if (Wrong(channel, body) is { } wrong)
            return wrong;
        SimChannel thread = new(stage.Ids.Next(), SimChannel.PublicThread, channel.Guild,
            forum, body.GetProperty("name").GetString(), Owner: stage.Settings.Application);
        stage.Channels.Put(thread);
        var json = ObjectJson.Of(thread);
        (json["message_count"], json["member_count"], json["total_message_sent"]) = (0, 1, 0);
        json["message"] = MessageJson.Of(stage.Messages.Send(thread.Id, body.GetProperty("message"), thread.Id), stage.Settings.Application);
        stage.Sessions.Dispatch("THREAD_CREATE", thread.Guild, ObjectJson.Of(thread));
        return new(201, json);
    }

    private static DiscordRefusal? Wrong(SimChannel forum, JsonElement body)
    {
        if (Json.Text(body, "name")?.Trim() is not { Length: > 0 and <= LongestName })
            return DiscordRefusal.Invalid([new("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")]);
        if (!body.TryGetProperty("message", out var message))
            return DiscordRefusal.Invalid([new("message", "BASE_TYPE_REQUIRED", "This field is required")]);
        string[] tags = body.TryGetProperty("applied_tags", out var applied)
            && applied.ValueKind == JsonValueKind.Array ? [.. applied.EnumerateArray().Select(tag => $"{tag}")] : [];
        if (tags.Length > MostTags)
            return DiscordRefusal.Invalid([new("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.")]);
        if (tags.Except(forum.Tags ?? []).Any())
            return DiscordRefusal.Of(10087);
        return tags.Length == 0 && forum.NeedsTag ? DiscordRefusal.Of(40067) : MessageRules.Check(message, "message.");
    }
}
