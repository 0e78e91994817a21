using System.Text.Json;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Reads the events that the bot wants to know of.</summary>
internal static class EventReader
{
    /// <summary>The event; null for one of no interest, or that is not as described.</summary>
    public static GatewayEvent? Read(Frame frame, int shard, int shards)
    {
        try
        {
            return Event(frame, shard, shards);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GatewayEvent? Event(Frame frame, int shard, int shards) => frame.Type switch
    {
        "READY" => new GatewayEvent.Ready([.. Ready(frame).Guilds.Select(guild => guild.Id)], shards) { Shard = shard },
        "RESUMED" => new GatewayEvent.Resumed { Shard = shard },
        "INTERACTION_CREATE" => new GatewayEvent.InteractionCreated(
            JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Snake.Interaction) ?? throw new JsonException())
        { Shard = shard },
        "GUILD_CREATE" => new GatewayEvent.GuildCreated(Subject(frame).Id, Subject(frame).Unavailable) { Shard = shard },
        "GUILD_DELETE" => new GatewayEvent.GuildDeleted(Subject(frame).Id, Subject(frame).Unavailable) { Shard = shard },
        "CHANNEL_DELETE" => new GatewayEvent.ChannelDeleted(Subject(frame).Id, Subject(frame).GuildId) { Shard = shard },
        "THREAD_DELETE" => new GatewayEvent.ThreadDeleted(Subject(frame).Id, Subject(frame).GuildId, Subject(frame).ParentId) { Shard = shard },
        "THREAD_UPDATE" when Subject(frame) is var thread => new GatewayEvent.ThreadUpdated(
            thread.Id, thread.GuildId, thread.ParentId, thread.ThreadMetadata is { Archived: true }, thread.ThreadMetadata is { Locked: true })
        { Shard = shard },
        _ => null,
    };

    /// <summary>The beginning of a session.</summary>
    /// <exception cref="JsonException">It is not as described.</exception>
    public static ReadyData Ready(Frame frame) => JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Snake.ReadyData) ?? throw new JsonException();

    private static EventSubject Subject(Frame frame) =>
        JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Snake.EventSubject) ?? throw new JsonException();
}
