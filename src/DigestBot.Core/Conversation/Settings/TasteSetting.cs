using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>Whether thumbs on cards teach an order.</summary>
internal sealed class TasteSetting : ISetting
{
    public IReadOnlyList<string> Names => ["taste", "口味", "likes", "喜好"];

    public SettingChange Read(string value, ChatSettings current, Texts texts) => OnOff.Read(value) is { } on
        ? new SettingChange.To(current with { HasTaste = on })
        : new SettingChange.Mistake(texts.NoOnOff, [.. Choices(current, texts)]);

    public string Describe(ChatSettings current, Texts texts) => texts.OrderIs(current.HasTaste ? texts.OrderByTaste : texts.OrderByNumber);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        Choose.Value(this, texts.OrderByTasteButton, "on", current.HasTaste),
        Choose.Value(this, texts.OrderByNumberButton, "off", !current.HasTaste),
    ];

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichOrder, Choices(current, texts), perRow: 2, texts.BackToSettings);
}
