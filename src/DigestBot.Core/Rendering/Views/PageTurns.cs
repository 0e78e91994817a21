using DigestBot.Core.Languages;

namespace DigestBot.Core.Rendering.Views;

/// <summary>The buttons that turn pages.</summary>
internal static class PageTurns
{
    /// <summary>Back, where one is, forth; nothing where there is one page.</summary>
    public static IEnumerable<ButtonRow> Of(int page, int pages, Func<int, ButtonData> turn, Texts texts)
    {
        return pages <= 1 ? [] : [new ButtonRow([To("‹", page - 1, texts.PreviousPage), new Button($"{page}/{pages}"), To("›", page + 1, texts.NextPage)])];

        Button To(string label, int to, string title) => new(label, to < 1 || to > pages ? null : turn(to), Title: title);
    }
}
