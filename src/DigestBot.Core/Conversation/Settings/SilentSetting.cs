using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>Whether pushes make a sound.</summary>
internal sealed class SilentSetting : ISetting
{
    public IReadOnlyList<string> Names => ["silent", "静音"];

    public SettingChange Read(string value, ChatSettings current, Texts texts) => OnOff.Read(value) is { } on
        ? new SettingChange.To(current with { Silent = on })
        : new SettingChange.Mistake(texts.NoOnOff, [.. Choices(current, texts)]);

    public string Describe(ChatSettings current, Texts texts) => texts.SoundIs(current.Silent ? texts.Silent : texts.WithSound);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        Choose.Value(this, texts.WithSoundButton, "off", !current.Silent),
        Choose.Value(this, texts.SilentButton, "on", current.Silent),
    ];

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichSound, Choices(current, texts), perRow: 2, texts.BackToSettings);
}
