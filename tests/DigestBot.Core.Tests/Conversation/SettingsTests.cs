using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Tests.Conversation;

public class SettingsTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    private ChatSettings Saved => _chat.Chats.Only.Settings;

    [Fact]
    public async Task Settings_show_everything_with_the_common_choices() =>
        Assert.Equal(
            """
            Settings

            Time: 09:00
            Days: every day
            Quiet hours: none
            Zone: Europe/Berlin
            Language: English
            Layout: full, with summaries
            Sound: on
            Without news: no message
            Order: by what 👍 and 👎 taught

            Next push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.

            [07:00] [08:00] [✓ 09:00] [12:00] [18:00]
            [Other hours] [On arrival]
            [✓ Berlin] [UTC] [London]
            [Other zones]
            [Days] [Quiet hours] [Without news]
            [Order]
            [✓ English] [中文]
            [✓ Full] [Compact] [Rich]
            [✓ With sound] [Silent]
            """,
            await _chat.Say("/settings"));

    [Fact]
    public async Task A_pressed_choice_turns_the_settings_in_place()
    {
        await _chat.Say("/settings");
        var answer = await _chat.Press("08:00");
        Assert.True(_chat.Answer.InPlace);
        Assert.StartsWith("Settings\n\nSaved.\n\nTime: 08:00", answer);
        Assert.Contains("[07:00] [✓ 08:00] [09:00]", answer);
        Assert.Equal(new LocalTime(8, 0), Saved.DeliveryTime);

        Assert.Contains("[✓ Compact]", await _chat.Press("Compact"));
        Assert.Contains("[✓ Silent]", await _chat.Press("Silent"));
        Assert.Contains("[✓ 中文]", await _chat.Press("中文"));
        Assert.Equal(("zh", Layout.Compact, true), (Saved.Language, Saved.Layout, Saved.Silent));
    }

    [Theory]
    [InlineData("/settings time 08:30")]
    [InlineData("/time 8:30")]
    [InlineData("/time 08:30")]
    [InlineData("设置 时间 08:30")]
    public async Task A_typed_time_is_saved_with_the_next_push(string text)
    {
        Assert.Equal("Saved.\n\nTime: 08:30\n\nNext push: Tue 6 Jan 2026 at 08:30, Europe/Berlin.\n\n[All settings]", await _chat.Say(text));
        Assert.Equal(new LocalTime(8, 30), Saved.DeliveryTime);
    }

    [Fact]
    public async Task A_later_hour_of_the_same_day_is_due_the_same_day()
    {
        Assert.Contains("Next push: Mon 5 Jan 2026 at 18:00, Europe/Berlin.", await _chat.Say("/time 18:00"));
    }

    [Theory]
    [InlineData("/settings time arrival")]
    [InlineData("/time arrival")]
    [InlineData("/time On arrival")]
    public async Task Pushes_can_come_with_the_editions(string text)
    {
        Assert.Contains("Next push: as soon as an edition arrives.", await _chat.Say(text));
        Assert.Null(Saved.DeliveryTime);
        Assert.Equal("A time looks like 08:30. Pushes still come as soon as an edition arrives.", await _chat.Say("/time 25:00"));
    }

    [Theory]
    [InlineData("/time 25:00")]
    [InlineData("/time soon")]
    [InlineData("/settings time -1")]
    public async Task A_time_that_is_none_changes_nothing(string text)
    {
        Assert.Equal("A time looks like 08:30. Yours is still 09:00, Europe/Berlin.", await _chat.Say(text));
        Assert.Equal(0, _chat.Chats.Changes);
    }

    [Theory]
    [InlineData("/settings zone Asia/Tokyo", "Asia/Tokyo")]
    [InlineData("/timezone tokyo", "Asia/Tokyo")]
    [InlineData("/timezone 北京", "Asia/Shanghai")]
    [InlineData("/tz Zurich", "Europe/Zurich")]
    public async Task A_zone_is_named_by_id_or_city(string text, string zone)
    {
        await _chat.Say(text);
        Assert.Equal(zone, Saved.TimeZone);
    }

    [Fact]
    public async Task An_unknown_zone_gets_the_nearest_or_advice()
    {
        Assert.Equal("I am not sure which zone “Toky” is. One of these?", (await _chat.Say("/timezone Toky")).Split('\n')[0]);
        await _chat.Press("Tokyo");
        Assert.Equal("Asia/Tokyo", Saved.TimeZone);
        Assert.StartsWith("I know no zone “Narnia”. Say a city or an offset, such as Zurich or UTC+8. Yours is still Asia/Tokyo.", await _chat.Say("/timezone Narnia"));
    }

    [Theory]
    [InlineData("/language zh", "zh")]
    [InlineData("/language 中文", "zh")]
    [InlineData("/settings language Chinese", "zh")]
    [InlineData("/settings language en", "en")]
    public async Task The_language_is_chosen_and_answered_in(string text, string language)
    {
        var answer = await _chat.Say(text);
        Assert.Equal(language, Saved.Language);
        Assert.StartsWith(language == "zh" ? "已保存。" : "Saved.", answer);
    }

    [Theory]
    [InlineData("/settings layout tiny", "The layout is full, compact or rich.")]
    [InlineData("/settings silent maybe", "Say on or off.")]
    [InlineData("/language klingon", "I speak English and Chinese.")]
    [InlineData("/settings colour red", "Settings\n\nI know no setting “colour”.")]
    public async Task What_cannot_be_chosen_is_said_with_what_can(string text, string answer)
    {
        Assert.StartsWith(answer, await _chat.Say(text));
        Assert.Equal(0, _chat.Chats.Changes);
    }

    [Fact]
    public async Task Every_setting_without_a_value_shows_its_choices()
    {
        foreach (var text in new[] { "/time", "/timezone", "/language", "/settings layout", "/settings silent", "/settings days", "/settings quiet", "/settings nothing" })
        {
            Assert.Contains("✓", await _chat.Say(text));
            Assert.StartsWith("Settings", await _chat.Press("All settings"));
        }
    }

    [Fact]
    public async Task A_pause_keeps_everything_and_resuming_offers_the_latest()
    {
        await _chat.Say("/subscribe cs.CV");
        Assert.StartsWith("Paused. Your subscriptions stay, and you can still look things up.", await _chat.Say("/pause"));
        Assert.Equal(ChatState.Paused, _chat.Chats.Only.State);
        Assert.StartsWith("Pushes are paused already.", await _chat.Say("/pause"));
        Assert.Contains("Pushes are paused here.", await _chat.Say("/subscriptions"));
        Assert.Contains("[Resume]", await _chat.Say("/start"));

        Assert.Equal(
            "Pushes are on again.\n\nNext push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.\n\n[Send the latest edition]",
            await _chat.Press("Resume"));
        Assert.Equal(ChatState.Active, _chat.Chats.Only.State);
        await _chat.Press("Send the latest edition");
        Assert.Equal("On its way.", _chat.Notice);
    }

    [Fact]
    public async Task Resuming_where_nothing_rests_changes_nothing()
    {
        Assert.Equal("Pushes are on.\n\nNo subscriptions yet.\n\n[Choose categories]", await _chat.Say("/resume"));
        Assert.Equal(0, _chat.Chats.Changes);
    }

    [Fact]
    public async Task A_new_chat_starts_with_what_is_configured()
    {
        await _chat.Say("/help");
        Assert.Equal(new ChatSettings { Language = "en", TimeZone = "Europe/Berlin", DeliveryTime = new LocalTime(9, 0) }, Saved);
    }

    [Theory]
    [InlineData(ChatKind.Private, Layout.Full, false)]
    [InlineData(ChatKind.Group, Layout.Compact, true)]
    [InlineData(ChatKind.Channel, Layout.Full, true)]
    public async Task Where_several_people_read_a_new_chat_starts_silent(ChatKind kind, Layout layout, bool silent)
    {
        _chat.Kind = kind;
        await _chat.Say("/help");
        Assert.Equal((layout, silent), (Saved.Layout, Saved.Silent));
    }
}
