using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>The buttons of settings, which turn the message they stand on.</summary>
internal static class Choose
{
    /// <summary>Chooses a value.</summary>
    public static Button Value(ISetting setting, string label, string value, bool chosen) =>
        Press.Turn(label, $"/{CommandNames.Settings} {setting.Names[0]} {value}", chosen);

    /// <summary>Opens all choices of a setting.</summary>
    public static Button More(ISetting setting, string label) => Press.Turn(label, $"/{CommandNames.Settings} {setting.Names[0]}");

    /// <summary>A question with choices below it, and the way back to all settings.</summary>
    public static Message Picker(string question, IEnumerable<Button> choices, int perRow, string back) => new Draft()
        .Paragraph(question)
        .Grid(choices, perRow)
        .Row(Press.Turn(back, "/" + CommandNames.Settings))
        .Message;
}
