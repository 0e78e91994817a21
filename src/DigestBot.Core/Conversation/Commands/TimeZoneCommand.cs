using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Changes the time zone of the daily push.</summary>
internal sealed class TimeZoneCommand(SettingsDesk desk, ZoneSetting setting) : SettingShortcut(desk, setting)
{
    public override CommandDefinition Definition { get; } = new(
        CommandNames.TimeZone,
        new("[CITY | UTC+8]", "[城市 | UTC+8]"),
        new("Your time zone", "设置时区"),
        ChangesChat: true)
    {
        Aliases = ["时区", "zone", "tz"],
        Parameters = [new(new("zone", "时区"), new("A city, a country or a zone; without it, choose", "城市、国家或时区；留空则选择"), ParameterKind.Zone)],
    };
}
