using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Discord.Talking;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using Permissions = DigestBot.Discord.Talking.Permissions;
using SimPermissions = DigestBot.Simulators.Discord.World.Permissions;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Who may change a channel, where no interaction says so.</summary>
public sealed class RightsTests
{
    private const string Manage = "16";
    private const string Nobody = "0";

    private static readonly GuildMember Member = new(["7"]);

    [Fact]
    public async Task Discord_is_asked_and_without_its_word_nobody_may()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new GuildIs(Bot.Guild));
            server.Happen(new ChannelIs(new("77", SimChannel.Forum, Bot.Guild, Name: "papers")));
            server.Happen(new PersonIs(new(Bot.Ada, "ada")));
            server.Happen(new PersonIs(new("43", "ben")));
            server.Happen(new PersonMay(Bot.Ada, "77", SimPermissions.Ordinary | SimPermissions.ManageChannels));
        });

        Assert.True(await MayAsync(bot, Places.OfChannel(Bot.Guild, "77"), Bot.Ada));
        Assert.True(await MayAsync(bot, Places.OfThread(Bot.Guild, "77", "78"), Bot.Ada));
        Assert.False(await MayAsync(bot, Places.OfChannel(Bot.Guild, "77"), "43"));
        Assert.False(await MayAsync(bot, Places.OfChannel(Bot.Guild, "77"), "44"));
        Assert.False(await MayAsync(bot, Places.OfChannel("5", "77"), Bot.Ada));
        Assert.False(await MayAsync(bot, Places.OfChannel(Bot.Guild, "999"), Bot.Ada));
        Assert.True(await MayAsync(bot, Places.OfPerson(Bot.Ada), Bot.Ada));
        Assert.False(await MayAsync(bot, Places.OfPerson(Bot.Ada), "43"));
    }

    [Theory]
    [InlineData("8", true)]
    [InlineData("16", true)]
    [InlineData("2251799813685248", false)]
    [InlineData("2251799813685264", true)]
    [InlineData("many", false)]
    [InlineData(null, false)]
    public void Manage_Channels_or_Administrator_is_enough(string? bits, bool may) => Assert.Equal(may, Permissions.MayAdminister(bits));

    [Fact]
    public void Whoever_owns_the_server_may_everything() => Assert.True(Permissions.MayAdminister(Guild(Nobody, Nobody), Channel(), new([]), "9"));

    [Fact]
    public void A_role_gives_it_a_channel_takes_it_and_a_person_gets_it_back()
    {
        Assert.True(May(Guild(Nobody, Manage)));
        Assert.False(May(Guild(Nobody, Manage), new PermissionOverwrite("1", 0, Nobody, Manage)));
        Assert.True(May(Guild(Nobody, Manage), new("1", 0, Nobody, Manage), new("7", 0, Manage, Nobody)));
        Assert.False(May(Guild(Manage, Nobody), new("7", 0, Manage, Nobody), new("42", 1, Nobody, Manage)));
        Assert.False(May(Guild(Nobody, Nobody), new PermissionOverwrite("8", 0, Manage, Nobody)));
        Assert.True(May(Guild(Nobody, "8"), new PermissionOverwrite("42", 1, Nobody, Manage)));
    }

    private static bool May(DiscordGuild guild, params PermissionOverwrite[] overwrites) => Permissions.MayAdminister(guild, Channel(overwrites), Member, "42");

    private static Task<bool> MayAsync(Bot bot, ChatAddress chat, string person) => bot.Part<DiscordRights>().MayAdministerAsync(chat, person, Scene.Ct);

    private static DiscordGuild Guild(string everybody, string role) => new("1", "9", [new("1", everybody), new("7", role), new("8", Manage)]);

    private static DiscordChannel Channel(params PermissionOverwrite[] overwrites) => new("10", 0, "1", PermissionOverwrites: overwrites);
}
