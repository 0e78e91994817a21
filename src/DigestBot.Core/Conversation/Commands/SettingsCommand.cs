using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows and changes what the chat chose.</summary>
internal sealed class SettingsCommand(SettingsDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Settings,
        new("[time | days | quiet | zone | language | layout | silent | nothing]", "[时间 | 星期 | 免打扰 | 时区 | 语言 | 版式 | 静音 | 无新论文]"),
        new("Time, days, quiet hours, time zone, language, layout, sound", "设置时间、星期、免打扰、时区、语言、版式和提示音"),
        ChangesChat: true)
    {
        Aliases = ["设置"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Arguments is "")
            return Reply.Of(desk.Show(call.Chat, call.Texts));
        var words = call.Arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Reply.Of(desk.Find(words[0]) is { } setting
            ? await desk.ChangeAsync(call, setting, words.ElementAtOrDefault(1) ?? "", ct)
            : desk.Show(call.Chat, call.Texts, call.Texts.NoSetting(Excerpt.Of(words[0]))));
    }
}
