using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Operation;
using DigestBot.Discord.Tests.Support;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Who runs the bot does so from their DMs with it.</summary>
public sealed class OperatorTests
{
    private const string Somebody = "43";

    [Fact]
    public async Task An_operator_holds_and_releases_an_edition_in_a_DM()
    {
        await using var bot = await StartAsync();

        var asked = await bot.CallAsync("admin", guild: null);
        Assert.Contains("Latest edition", asked.Data().Text());
        var held = await bot.CallAsync("admin", guild: null, options: [Bot.Option("act", "hold"), Bot.Option("text", "2026-01-05")]);
        Assert.Contains("is held", held.Data().Text());
        var released = await bot.PressAsync(held, "Release");
        Assert.Contains("is released", released.Data().Text());
        var canary = await bot.CallAsync("admin", guild: null, options: Bot.Option("act", "canary off"));
        Assert.NotNull(canary.Answer);
        Assert.Contains("canary off", (await bot.CallAsync("admin", guild: null, options: Bot.Option("act", "log"))).Data().Text());
    }

    [Theory]
    [InlineData(Somebody, null)]
    [InlineData(Bot.Ada, Bot.Guild)]
    public async Task For_others_and_in_servers_there_is_no_such_command(string person, string? guild)
    {
        await using var bot = await StartAsync();

        var asked = await bot.CallAsync("admin", guild, person: person, options: Bot.Option("act", "hold"));

        Assert.Contains("I know no /admin", asked.Data().Text());
        Assert.Empty(await bot.Part<IEditionHolds>().ListAsync(Scene.Ct));
    }

    [Fact]
    public async Task It_is_registered_for_DMs_alone_and_only_where_there_is_an_operator()
    {
        await using var bot = await StartAsync();
        await bot.UntilAsync(() => bot.Server.Commands.Count > 0);
        var admin = Assert.Single(bot.Server.Commands, command => command.GetProperty("name").GetString() == "admin");
        Assert.Equal([1], admin.GetProperty("contexts").EnumerateArray().Select(context => context.GetInt32()));
        Assert.Equal(["act", "text"], admin.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString()));

        await using var others = await Bot.StartAsync(parts => parts.AddOperators(new Operators([new("telegram", "7")])));
        await others.UntilAsync(() => others.Server.Commands.Count > 0);
        Assert.DoesNotContain(others.Server.Commands, command => command.GetProperty("name").GetString() == "admin");
    }

    private static Task<Bot> StartAsync() => Bot.StartAsync(parts => parts.AddOperators(new Operators([new("discord", Bot.Ada)])));
}
