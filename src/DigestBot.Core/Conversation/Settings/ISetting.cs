using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>One thing a chat can choose.</summary>
internal interface ISetting
{
    /// <summary>What it is called after <c>/settings</c>; the first name is the one that buttons use.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Whether it decides when the next push comes.</summary>
    bool MovesPush => false;

    /// <summary>Whether it means anything in the chat that is spoken of.</summary>
    bool IsFor(CommandCall call) => true;

    /// <summary>What a person's word for it means.</summary>
    SettingChange Read(string value, ChatSettings current, Texts texts);

    /// <summary>The line that says what is chosen.</summary>
    string Describe(ChatSettings current, Texts texts);

    /// <summary>The common choices, few enough to stand among those of other settings.</summary>
    IEnumerable<Button> Choices(ChatSettings current, Texts texts);

    /// <summary>All that a button can choose.</summary>
    Message Picker(ChatSettings current, Texts texts);
}

/// <summary>What a word for a setting means.</summary>
internal abstract record SettingChange
{
    /// <summary>These settings from now on.</summary>
    public sealed record To(ChatSettings Settings) : SettingChange;

    /// <summary>Nothing changes; why, and what may have been meant.</summary>
    public sealed record Mistake(string Text, IReadOnlyList<Button> Suggestions) : SettingChange;
}
