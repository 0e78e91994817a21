using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows and changes what the chat chose.</summary>
internal sealed class SettingsCommand(SettingsDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Settings,
        new("[time | days | quiet | zone | language | layout | silent | nothing | taste]", "[时间 | 星期 | 免打扰 | 时区 | 语言 | 版式 | 静音 | 无新论文 | 口味]"),
        new("Time, days, quiet hours, time zone, language, layout, sound", "设置时间、星期、免打扰、时区、语言、版式和提示音"),
        ChangesChat: true)
    {
        Aliases = ["设置"],
        Parameters =
        [
            new(new("setting", "设置项"), new("Which one; without it, all", "哪一项；留空则显示全部"))
            {
                Choices =
                [
                    new("time", new("time of the push", "推送时间")),
                    new("days", new("days of the week", "星期")),
                    new("quiet", new("quiet hours", "免打扰")),
                    new("zone", new("time zone", "时区")),
                    new("language", new("language", "语言")),
                    new("layout", new("layout", "版式")),
                    new("silent", new("sound", "提示音")),
                    new("nothing", new("days without news", "没有新论文时")),
                    new("taste", new("order by likes", "按口味排序")),
                ],
            },
            new(new("value", "值"), new("Such as 08:30, mon-fri, 22:00-07:00, on, off; without it, choose", "例如 08:30、周一至周五、22:00-07:00、on、off；留空则选择")),
        ],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Arguments is "")
            return Reply.Of(desk.Show(call));
        var words = call.Arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Reply.Of(desk.Find(words[0]) is { } setting
            ? await desk.ChangeAsync(call, setting, words.ElementAtOrDefault(1) ?? "", ct)
            : desk.Show(call, call.Texts.NoSetting(Excerpt.Of(words[0]))));
    }
}
