using System.Globalization;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Talking;

/// <summary>What people may do in a channel. Source: Discord, "Permissions". Pure.</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageChannels = 1UL << 4;

    /// <summary>Whether these bits let somebody change what the bot does in a channel.</summary>
    public static bool MayAdminister(string? bits) => (Bits(bits) & (Administrator | ManageChannels)) != 0;

    /// <summary>The same for somebody of whom only their roles are known. Source: Discord, "Permission Overwrites", its order of steps.</summary>
    public static bool MayAdminister(DiscordGuild guild, DiscordChannel channel, GuildMember member, string person)
    {
        if (guild.OwnerId == person)
            return true;
        var own = guild.Roles
            .Where(role => role.Id == guild.Id || member.Roles.Contains(role.Id))
            .Aggregate(0UL, (bits, role) => bits | Bits(role.Permissions));
        if ((own & Administrator) != 0)
            return true;
        var overwrites = channel.PermissionOverwrites ?? [];
        own = Apply(own, overwrites.Where(one => one.Id == guild.Id));
        own = Apply(own, overwrites.Where(one => one.Type == 0 && member.Roles.Contains(one.Id)));
        own = Apply(own, overwrites.Where(one => one.Type == 1 && one.Id == person));
        return (own & ManageChannels) != 0;
    }

    private static ulong Apply(ulong bits, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allowed, denied) = overwrites.Aggregate((Allow: 0UL, Deny: 0UL), (sum, one) => (sum.Allow | Bits(one.Allow), sum.Deny | Bits(one.Deny)));
        return (bits & ~denied) | allowed;
    }

    private static ulong Bits(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
