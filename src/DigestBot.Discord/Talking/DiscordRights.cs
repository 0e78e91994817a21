using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Caretaking;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Talking;

/// <summary>
/// Who may change a channel: whoever may manage it on Discord. Interactions bring that along; elsewhere Discord is asked, at most once a minute
/// for the same person, and without its word nobody may.
/// </summary>
internal sealed partial class DiscordRights(DiscordRest rest, ChannelLookup channels, TimeProvider time, ILogger<DiscordRights> logger) : IChatRights
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Guild, string Channel, string Person), (bool May, long At)> _known = [];

    public string Platform => Places.Platform;

    public bool KnowsPassedOn => false;

    public async Task<bool> MayAdministerAsync(ChatAddress chat, string personId, CancellationToken ct) => Places.Read(chat) switch
    {
        Place.Person own => own.Id == personId,
        Place.Channel channel => await MayAsync(channel.Guild, channel.Id, personId, ct),
        Place.Thread thread => await MayAsync(thread.Guild, thread.Parent, personId, ct),
        _ => false,
    };

    /// <summary>Remembers what an interaction says.</summary>
    public void Learn(ChatAddress chat, string personId, bool may)
    {
        if (Places.Read(chat) is Place.Channel channel)
            Remember(channel.Guild, channel.Id, personId, may);
        else if (Places.Read(chat) is Place.Thread thread)
            Remember(thread.Guild, thread.Parent, personId, may);
    }

    private async Task<bool> MayAsync(string guild, string channel, string person, CancellationToken ct)
    {
        if (_known.TryGetValue((guild, channel, person), out var known) && time.GetElapsedTime(known.At) < Holds)
            return known.May;
        if (!Places.IsId(person) || await AskAsync(guild, channel, person, ct) is not { } may)
        {
            LogUnknown(channel);
            return false;
        }

        Remember(guild, channel, person, may);
        return may;
    }

    private async Task<bool?> AskAsync(string guild, string channel, string person, CancellationToken ct)
    {
        if (await channels.FindAsync(channel, ct) is not { } place || place.GuildId != guild)
            return null;
        return await rest.GetMemberAsync(guild, person, ct) is RestAnswer<GuildMember>.Ok { Result: var member }
            && await rest.GetGuildAsync(guild, ct) is RestAnswer<DiscordGuild>.Ok { Result: var server }
            ? Permissions.MayAdminister(server, place, member, person)
            : null;
    }

    private void Remember(string guild, string channel, string person, bool may)
    {
        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[(guild, channel, person)] = (may, time.GetTimestamp());
    }

    [LoggerMessage(
        LogLevel.Information, "Discord did not say who manages channel {Channel}; until it does, whoever speaks there is taken for a member like others.")]
    private partial void LogUnknown(string channel);
}
