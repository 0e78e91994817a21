using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Changes the hour of the daily push.</summary>
internal sealed class TimeCommand(SettingsDesk desk, TimeSetting setting) : SettingShortcut(desk, setting)
{
    public override CommandDefinition Definition { get; } = new(
        CommandNames.Time,
        new("[08:30 | arrival]", "[08:30 | 到达]"),
        new("When the daily push comes", "设置每天推送的时间"),
        ChangesChat: true)
    {
        Aliases = ["时间", "推送时间"],
        Parameters = [new(new("time", "时间"), new("Such as 08:30, or arrival; without it, choose", "例如 08:30 或 到达；留空则选择"))],
    };
}
