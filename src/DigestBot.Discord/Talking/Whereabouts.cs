using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Talking;

/// <summary>Where an interaction comes from, and for which chat it is. Pure.</summary>
/// <param name="Chat">The chat that is meant: the person's own where the bot itself is not.</param>
/// <param name="Title">What the chat is called; null for a person's own.</param>
/// <param name="HasOthers">Whether others, who did not ask, would see an answer.</param>
internal sealed record Whereabouts(ChatAddress Chat, ChatKind Kind, string? Title, bool MayAdminister, bool HasOthers)
{
    private const int DmWithBot = 1;
    private const string ServerInstall = "0";
    private const string PersonInstall = "1";

    /// <summary>Null where Discord does not say enough to answer anybody.</summary>
    public static Whereabouts? Of(Interaction asked)
    {
        if (!Places.IsId(asked.PersonId))
            return null;
        var hasOthers = asked.GuildId is not null || asked.Context is > DmWithBot;
        return asked is { GuildId: { } guild, ChannelId: { } channel } && IsBotIn(asked) && Places.IsId(guild) && Places.IsId(channel)
            ? In(guild, channel, asked)
            : new(Places.OfPerson(asked.PersonId), ChatKind.Private, Title: null, MayAdminister: true, hasOthers);
    }

    /// <summary>The person's own chat, seen from the same place.</summary>
    public Whereabouts Own(string person) => this with { Chat = Places.OfPerson(person), Kind = ChatKind.Private, Title = null, MayAdminister = true };

    // Who installed it for themselves brings it along to servers that it is not in.
    private static bool IsBotIn(Interaction asked) =>
        asked.AuthorizingIntegrationOwners is not { } owners || owners.ContainsKey(ServerInstall) || !owners.ContainsKey(PersonInstall);

    private static Whereabouts In(string guild, string channel, Interaction asked) => new(
        asked.Channel is { ParentId: { } parent } known && ChannelKinds.IsThread(known.Type) && Places.IsId(parent)
            ? Places.OfThread(guild, parent, channel)
            : Places.OfChannel(guild, channel),
        ChannelKinds.Of(asked.Channel?.Type ?? ChannelKinds.Text),
        asked.Channel?.Name is { } name ? TitleOf(name) : null,
        Permissions.MayAdminister(asked.Member?.Permissions),
        HasOthers: true);

    /// <summary>A channel's name as Discord shows it.</summary>
    public static string TitleOf(string name) => $"#{name}";
}
