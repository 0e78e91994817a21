namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>The buttons below a Telegram message: a row of numbers that open the papers, then the message's own rows.</summary>
internal static class TelegramKeyboard
{
    private const int NumbersInRow = 8;

    public static IReadOnlyList<IReadOnlyList<TelegramButton>> Of(Message message)
    {
        var numbers = message.Blocks.OfType<Block.PaperItem>().Select(item => Write(item.Open)).Chunk(NumbersInRow);
        return [.. numbers, .. message.Buttons.Select(row => row.Buttons.Select(Write).ToArray())];
    }

    private static TelegramButton Write(Button button)
    {
        var label = button.Chosen ? $"✓ {button.Label}" : button.Label;
        return button switch
        {
            { Share: { } link } => new(label) { Share = link.Encode() },
            { Url: { } url } => new(label, Url: url),
            _ => new(label, CallbackData: button.Data?.Encode() ?? TelegramButton.Nothing),
        };
    }
}
