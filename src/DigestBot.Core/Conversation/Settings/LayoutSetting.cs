using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>How much of each paper a summary shows.</summary>
internal sealed class LayoutSetting : ISetting
{
    public IReadOnlyList<string> Names => ["layout", "版式", "布局"];

    public SettingChange Read(string value, ChatSettings current, Texts texts) => value.ToLowerInvariant() switch
    {
        "full" or "long" or "完整" or "详细" => new SettingChange.To(current with { Layout = Layout.Full }),
        "compact" or "short" or "简洁" or "紧凑" => new SettingChange.To(current with { Layout = Layout.Compact }),
        "rich" or "detailed" or "丰富" => new SettingChange.To(current with { Layout = Layout.Rich }),
        _ => new SettingChange.Mistake(texts.NoLayout, [.. Choices(current, texts)]),
    };

    public string Describe(ChatSettings current, Texts texts) => texts.LayoutIs(current.Layout switch
    {
        Layout.Compact => texts.CompactLayout,
        Layout.Rich => texts.RichLayout,
        _ => texts.FullLayout,
    });

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        Choose.Value(this, texts.FullLayoutButton, "full", current.Layout is Layout.Full),
        Choose.Value(this, texts.CompactLayoutButton, "compact", current.Layout is Layout.Compact),
        Choose.Value(this, texts.RichLayoutButton, "rich", current.Layout is Layout.Rich),
    ];

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichLayout, Choices(current, texts), perRow: 3, texts.BackToSettings);
}
