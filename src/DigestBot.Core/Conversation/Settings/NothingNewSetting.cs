using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>Whether a day without news is told.</summary>
internal sealed class NothingNewSetting : ISetting
{
    public IReadOnlyList<string> Names => ["nothing", "无新论文", "无新"];

    public SettingChange Read(string value, ChatSettings current, Texts texts) => OnOff.Read(value) is { } on
        ? new SettingChange.To(current with { TellsNothingNew = on })
        : new SettingChange.Mistake(texts.NoOnOff, [.. Choices(current, texts)]);

    public string Describe(ChatSettings current, Texts texts) =>
        texts.WithoutNewsIs(current.TellsNothingNew ? texts.TellsNothingNew : texts.KeepsQuietWithoutNews);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        Choose.Value(this, texts.KeepsQuietWithoutNewsButton, "off", !current.TellsNothingNew),
        Choose.Value(this, texts.TellsNothingNewButton, "on", current.TellsNothingNew),
    ];

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichWithoutNews, Choices(current, texts), perRow: 2, texts.BackToSettings);
}
