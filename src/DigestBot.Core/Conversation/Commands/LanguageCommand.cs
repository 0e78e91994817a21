using DigestBot.Core.Conversation.Settings;
using DigestBot.Core.Languages;

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
        Parameters =
        [
            new(new("language", "语言"), new("Without it, choose", "留空则选择"))
            {
                Choices = [.. Texts.All.Select(language => new ParameterChoice(language.Code, new(language.Name, language.Name)))],
            },
        ],
    };
}
