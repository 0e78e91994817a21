using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Changes the language.</summary>
internal sealed class LanguageCommand(SettingsDesk desk, LanguageSetting setting) : SettingShortcut(desk, setting)
{
    public override CommandDefinition Definition { get; } = new(
        CommandNames.Language,
        new("[en | zh]", "[en | zh]"),
        new("English or Chinese (中文)", "切换中文或英文 (English)"),
        ChangesChat: true)
    {
        Aliases = ["语言", "lang"],
    };
}
