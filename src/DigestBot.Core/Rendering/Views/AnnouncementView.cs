using DigestBot.Core.Languages;

namespace DigestBot.Core.Rendering.Views;

/// <summary>Shows a word of the operators: as they wrote it, line by line, and from whom it is.</summary>
internal static class AnnouncementView
{
    public static Message Compose(string text, Texts texts) => new(
    [
        new Block.Heading([texts.AnnouncementTitle], Aside: null),
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Block.Paragraph([line])),
    ]);
}
