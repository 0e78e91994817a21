using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Records;

/// <summary>A message as people see it now, after all edits.</summary>
/// <param name="Message">Its <c>message_id</c>.</param>
/// <param name="From">Who wrote it; null for the bot.</param>
/// <param name="Text">Without markup.</param>
/// <param name="Source">As it was sent.</param>
public sealed record Shown(
    long Message, long? Thread, long? From, string Text, string Source, IReadOnlyList<IReadOnlyList<Button>> Keyboard, bool IsEdited, long? ReplyTo)
{
    /// <summary>The file that came with it; then the text is its caption.</summary>
    public SentFile? File { get; private init; }

    /// <summary>The labels of all buttons.</summary>
    public IEnumerable<string> Labels => Keyboard.SelectMany(row => row).Select(button => button.Text);

    internal static Shown Of(ChatMessage message) => new(
        message.Id, message.Thread, message.From?.Id, message.Text.Text, message.Text.Source, message.Keyboard.Rows, message.EditDate is not null, message.ReplyTo)
    {
        File = message.File,
    };
}
