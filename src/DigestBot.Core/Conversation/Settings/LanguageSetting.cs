using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>The language the bot speaks, and prefers to read.</summary>
internal sealed class LanguageSetting : ISetting
{
    public IReadOnlyList<string> Names => ["language", "lang", "语言"];

    public SettingChange Read(string value, ChatSettings current, Texts texts) => value.ToLowerInvariant() switch
    {
        "en" or "eng" or "english" or "英文" or "英语" => new SettingChange.To(current with { Language = Texts.English.Code }),
        "zh" or "cn" or "chinese" or "中文" or "汉语" or "简体中文" or "简体" or "zh-cn" or "zh-hans" => new SettingChange.To(current with { Language = Texts.Chinese.Code }),
        _ => new SettingChange.Mistake(texts.NoLanguage, [.. Choices(current, texts)]),
    };

    public string Describe(ChatSettings current, Texts texts) => texts.LanguageIs(texts.Name);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
        Texts.All.Select(language => Choose.Value(this, language.Name, language.Code, chosen: language.Code == current.Language));

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichLanguage, Choices(current, texts), perRow: 2, texts.BackToSettings);
}
