namespace DigestBot.Simulators.Discord.World;

/// <summary>What the bot cannot reach or may not do.</summary>
internal sealed class Access(Stage stage)
{
    private string Bot => stage.Settings.Application;

    /// <summary>Why a channel cannot be seen; null where it can.</summary>
    public DiscordRefusal? Seeing(string id)
    {
        if (!Ids.IsOne(id))
            return DiscordRefusal.Invalid([new("channel_id", "NUMBER_TYPE_COERCE", $"Value \"{id}\" is not snowflake.")]);
        if (stage.Channels.Refusal(id) is { } told)
            return told;
        if (stage.Channels.Find(id) is not { } channel)
            return DiscordRefusal.Of(10003);
        var isInside = channel.Guild is null ? !channel.IsOthers : stage.Guilds.Has(channel.Guild);
        return isInside && (channel.Guild is null || May(channel, Permissions.ViewChannel)) ? null : DiscordRefusal.Of(50001);
    }

    /// <summary>Why nothing can be written there; null where it can.</summary>
    public DiscordRefusal? Writing(string id)
    {
        if (Seeing(id) is { } unseen)
            return unseen;
        var channel = stage.Channels.Of(id);
        if (channel.Guild is null)
            return channel.People is [var person] && stage.People.Of(person).DmRefusal is { } closed ? DiscordRefusal.Of(closed) : null;
        if (channel.Type == SimChannel.Forum)
            return DiscordRefusal.Of(40058);
        return May(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages) ? Locked(channel) : DiscordRefusal.Of(50013);
    }

    /// <summary>Why a message that is there cannot be changed. Source: Discord, "JSON Error Codes": 50083 names editing.</summary>
    public DiscordRefusal? Editing(string id) =>
        Seeing(id) ?? (stage.Channels.Of(id) is { IsArchived: true } ? DiscordRefusal.Of(50083) : Locked(stage.Channels.Of(id)));

    public bool May(SimChannel channel, long permissions) => stage.Rights.May(Bot, channel, permissions);

    // Source: Discord, "Threads": a message brings an archived thread back, unless it is locked.
    private DiscordRefusal? Locked(SimChannel channel) => channel is { IsThread: true, IsLocked: true } && !May(channel, Permissions.ManageThreads)
        ? DiscordRefusal.Of(channel.IsArchived ? 50083 : 160005)
        : null;
}
