using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.InlineMode;

/// <summary>Makes papers to choose.</summary>
internal static class InlinePapers
{
    private const int AuthorsShown = 3;
    private const int LongestTldr = 200;

    public static InlinePaper Of(PaperInEdition found, Texts texts, IDialect dialect)
    {
        var card = PaperView.Compose(found, (null, null), new Viewer(texts, Layout.Full, dialect));
        return new(found.Paper.ArxivId, TexText.ToPlain(found.Paper.Title), Describe(found.Paper), card with { Buttons = [LinksOf(card)] });
    }

    private static ButtonRow LinksOf(Message card) => new([.. card.Buttons.SelectMany(row => row.Buttons).Where(button => button.Url is not null)]);

    private static string Describe(Paper paper)
    {
        var authors = AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown);
        var facts = $"{paper.Category} · {authors}";
        return paper.Tldr is { } tldr ? $"{facts}\n{Inlines.ToPlain(Clip.To([.. AiText.Read(tldr)], LongestTldr))}" : facts;
    }
}
