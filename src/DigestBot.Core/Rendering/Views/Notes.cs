using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A word between a message's heading and what it is about.</summary>
internal static class Notes
{
    /// <summary>The message with the note below its heading; as it was, where that no longer fits.</summary>
    public static Message Add(Message message, string? note, IDialect dialect)
    {
        if (note is null)
            return message;
        var noted = message with { Blocks = [.. message.Blocks.Take(1), new Block.Note([note]), .. message.Blocks.Skip(1)] };
        return dialect.Fits(noted) ? noted : message;
    }
}
