using DigestBot.Core.Chats;
using DigestBot.Core.Scheduling;

namespace DigestBot.Tests.Conversation;

public class RhythmTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    private ChatSettings Saved => _chat.Chats.Only.Settings;

    [Theory]
    [InlineData("/settings days mon-fri", Weekdays.Workdays)]
    [InlineData("/settings days 周一至周五", Weekdays.Workdays)]
    [InlineData("/settings days weekend", Weekdays.Weekend)]
    [InlineData("设置 星期 周一三五", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday)]
    [InlineData("/settings days daily", Weekdays.Everyday)]
    public async Task Days_are_chosen_in_words(string text, Weekdays days)
    {
        Assert.StartsWith("Saved.\n\nDays: ", await _chat.Say(text));
        Assert.Equal(days, Saved.Days);
    }

    [Fact]
    public async Task The_next_push_keeps_to_the_days()
    {
        Assert.Equal(
            "Saved.\n\nDays: Sat, Sun\n\nNext push: Sat 10 Jan 2026 at 09:00, Europe/Berlin.\n\n[All settings]", await _chat.Say("/settings days sat, sun"));
        Assert.Contains("Days: Mon–Fri", await _chat.Say("/settings days workdays"));
    }

    [Theory]
    [InlineData("/settings quiet 22:00-07:00", 22, 7)]
    [InlineData("/settings quiet 10 pm to 7 am", 22, 7)]
    [InlineData("/settings quiet 晚上10点到早上7点", 22, 7)]
    [InlineData("设置 免打扰 0:00-8:00", 0, 8)]
    public async Task Quiet_hours_are_chosen_in_words(string text, int from, int until)
    {
        Assert.StartsWith($"Saved.\n\nQuiet hours: {from:00}:00–{until:00}:00", await _chat.Say(text));
        Assert.Equal(new QuietHours(new(from, 0), new(until, 0)), Saved.Quiet);
    }

    [Fact]
    public async Task A_push_in_quiet_hours_comes_at_their_end_and_off_ends_them()
    {
        Assert.Contains("Next push: Tue 6 Jan 2026 at 09:30, Europe/Berlin.", await _chat.Say("/settings quiet 23:00-09:30"));
        Assert.Contains("Quiet hours: none\n\nNext push: Tue 6 Jan 2026 at 09:00", await _chat.Say("/settings quiet off"));
        Assert.Null(Saved.Quiet);
    }

    [Fact]
    public async Task A_day_without_news_can_be_told()
    {
        Assert.Contains("Without news: a short word", await _chat.Say("/settings nothing on"));
        Assert.True(Saved.TellsNothingNew);
        await _chat.Say("/settings nothing");
        await _chat.Press("No message");
        Assert.False(Saved.TellsNothingNew);
    }

    [Fact]
    public async Task Buttons_choose_the_same()
    {
        await _chat.Say("/settings");
        await _chat.Press("Days");
        Assert.Contains("[✓ Mon–Fri]", await Choose("Mon–Fri", "Days"));
        await _chat.Say("/settings");
        await _chat.Press("Quiet hours");
        await _chat.Press("22:00–07:00");
        Assert.Equal((Weekdays.Workdays, new QuietHours(new(22, 0), new(7, 0))), (Saved.Days, Saved.Quiet));
    }

    [Theory]
    [InlineData("/settings days someday", "Days look like mon-fri, or tue, thu.")]
    [InlineData("/settings days mon-", "Days look like")]
    [InlineData("/settings quiet 22:00", "Quiet hours look like 22:00-07:00.")]
    [InlineData("/settings quiet 7:00-7:00", "Quiet hours look like")]
    [InlineData("/settings nothing perhaps", "Say on or off.")]
    public async Task What_cannot_be_chosen_changes_nothing(string text, string answer)
    {
        Assert.StartsWith(answer, await _chat.Say(text));
        Assert.Equal(0, _chat.Chats.Changes);
    }

    [Fact]
    public async Task All_of_it_is_said_in_chinese()
    {
        _chat.Locale = "zh";
        Assert.StartsWith("已保存。\n\n星期：周一至周五", await _chat.Say("/settings days mon-fri"));
        Assert.StartsWith("已保存。\n\n免打扰：22:00至07:00", await _chat.Say("/settings quiet 22:00-07:00"));
        Assert.StartsWith("已保存。\n\n没有新论文时：说一声", await _chat.Say("/settings 无新论文 开"));
    }

    private async Task<string> Choose(string choice, string setting)
    {
        await _chat.Press(choice);
        return await _chat.Press(setting);
    }
}
