namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>The buttons below a Telegram message: a row of numbers that open the papers, then the message's own rows.</summary>
internal static class TelegramKeyboard
{
    /// <summary>What a button sends that only shows something; the adapter answers it with silence.</summary>
    public const string Nothing = "-";

    private const int NumbersInRow = 8;

    public static IReadOnlyList<IReadOnlyList<TelegramButton>> Of(Message message)
    {
        var numbers = message.Blocks.OfType<Block.PaperItem>().Select(item => Write(item.Open)).Chunk(NumbersInRow);
        return [.. numbers, .. message.Buttons.Select(row => row.Buttons.Select(Write).ToArray())];
    }

    private static TelegramButton Write(Button button)
    {
        var label = button.Chosen ? $"✓ {button.Label}" : button.Label;
        return button.Url is { } url
            ? new(label, Url: url)
            : new(label, CallbackData: button.Data?.Encode() ?? Nothing);
    }
}
