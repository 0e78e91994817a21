using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Talking;

/// <summary>Groups and channels that choose papers.</summary>
public sealed class TogetherTests
{
    private const long Lab = -1_000_000_000_500;
    private const long News = -1_000_000_000_900;
    private const long Member = 21;
    private const long Other = 22;

    [Fact]
    public async Task Members_put_a_paper_forward_and_their_presses_change_the_number_on_its_message()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync("/paper 3", Lab, Member);
        await bot.PressAsync("Nominate", Lab, Member);
        await bot.UntilAsync(() => bot.Count(Lab) == 2);
        var nomination = bot.Latest(Lab);
        Assert.Contains("Seeing 03", nomination.Text);
        Assert.Contains("nominated by ", nomination.Text);

        var pressed = await bot.PressAsync("▲ 1", Lab, Other, message: nomination.Message);
        Assert.Equal("Your vote counts.", pressed["text"]);
        await bot.UntilAsync(() => Labels(bot, Lab, nomination.Message).Contains("▲ 2"));
        Assert.Equal("Your vote is taken back.", (await bot.PressAsync("▲ 2", Lab, Other, message: nomination.Message))["text"]);
        await bot.UntilAsync(() => Labels(bot, Lab, nomination.Message).Contains("▲ 1"));
        Assert.Equal(2, bot.Count(Lab));

        Assert.Contains("1 vote · nominated by ", (await bot.AskAsync("/top", Lab, Other)).Text);
    }

    [Fact]
    public async Task Presses_at_the_same_time_are_all_counted_and_the_message_ends_with_their_number()
    {
        await using var bot = await StartAsync();
        var nomination = await bot.AskAsync("/nominate 5", Lab, Member);
        var vote = Assert.Single(nomination.Keyboard.SelectMany(row => row), button => button.Text == "▲ 1").Data;
        await Task.WhenAll(Enumerable.Range(30, 4).Select(person => bot.PressAsync(null, Lab, person, vote, nomination.Message)));
        await bot.UntilAsync(() => Labels(bot, Lab, nomination.Message).Contains("▲ 5"));
    }

    [Fact]
    public async Task Readers_of_a_channel_vote_and_a_post_stays_unnamed()
    {
        await using var bot = await StartAsync();
        var nomination = await bot.AskAsync("/nominate 2", News);
        Assert.Contains("nominated anonymously", nomination.Text);
        await bot.PressAsync("▲ 0", News, Other, message: nomination.Message);
        await bot.UntilAsync(() => Labels(bot, News, nomination.Message).Contains("▲ 1"));
    }

    [Fact]
    public async Task An_administrator_who_is_anonymous_stays_so_and_votes_as_a_person()
    {
        await using var bot = await StartAsync();
        bot.Happen(new Writes(Lab, "/nominate 2", IsAnonymous: true));
        await bot.UntilAsync(() => bot.Count(Lab) == 1);
        Assert.Contains("nominated anonymously", bot.Latest(Lab).Text);
        Assert.Equal("Your vote counts.", (await bot.PressAsync("▲ 0", Lab, Member))["text"]);
    }

    private static IEnumerable<string> Labels(Bot bot, long chat, long message) =>
        bot.Server.Shown(chat).Last(shown => shown.Message == message).Labels;

    private static Task<Bot> StartAsync() => Bot.StartAsync(prepare: server =>
    {
        server.Happen(new ChatIs(Lab, ChatKind.Supergroup, "Lab"));
        server.Happen(new MemberIs(Lab, Member, MemberStatus.Member));
        server.Happen(new ChatIs(News, ChatKind.Channel, "News", Bot: MemberStatus.Administrator));
    });
}
