using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>A page of the list.</summary>
internal static class SavedView
{
    public const int PerPage = 5;
    private const int AuthorsShown = 3;
    private const int NoteShown = 160;
    private const int MostTags = 5;

    public static Message Compose(CommandCall call, SavedPapers found, SavedWanted wanted, IReadOnlyList<TagCount> tags)
    {
        var pages = (found.Total + PerPage - 1) / PerPage;
        return new(
            [
                new Block.Heading([call.Texts.SavedTitle], wanted.IsAll ? null : Excerpt.Of(wanted.Words)),
                new Block.Note([string.Join(" · ", [call.Texts.Papers(found.Total), .. pages > 1 ? (string[])[call.Texts.Page(wanted.Page, pages)] : []])]),
                .. found.Papers.Select(paper => Item(call, paper, found.Papers)),
            ],
            [.. Rows(call, wanted, tags, pages)]);
    }

    private static Block.PaperItem Item(CommandCall call, SavedPaper saved, IReadOnlyList<SavedPaper> all)
    {
        var number = saved.Paper.Number;
        // Papers of several days may have the same number; then their identifiers tell them apart.
        var isOne = number > 0 && all.Count(other => other.Paper.Number == number) == 1;
        var marks = string.Join("\n", [.. new[] { SavedFacts.Tags(saved.Marks), saved.Marks.Note }.Where(text => text.Length > 0)]);
        return new(
            number,
            Inlines.WithoutLinks(TexText.Read(saved.Paper.Title)),
            saved.Paper.ArxivId.AbstractUrl,
            SavedFacts.Of(call, saved, AuthorsShown),
            marks.Length > 0 ? Clip.To([marks], NoteShown) : null,
            new(isOne ? $"{number}" : saved.Paper.ArxivId.Value, new ButtonData.Say($"/{CommandNames.Saved} {saved.Paper.ArxivId}"), Title: call.Texts.OpenPaper(number)))
        {
            OpenLabel = call.Texts.Details,
        };
    }

    private static IEnumerable<ButtonRow> Rows(CommandCall call, SavedWanted wanted, IReadOnlyList<TagCount> tags, int pages)
    {
        var texts = call.Texts;
        yield return new(
        [
            Filter(texts.AllOfThem, "", wanted.IsAll),
            Filter(texts.OnlyUnread, "unread", wanted.Filter.IsRead is false),
            Filter(texts.OnlyRead, "read", wanted.Filter.IsRead is true),
            new(texts.Export, new ButtonData.Say($"/{CommandNames.Export} {wanted.Words}".TrimEnd()) is { Fits: true } export ? export : new ButtonData.Say("/" + CommandNames.Export)),
        ]);
        var filters = tags.Where(count => count.Tag.Length <= 20).Take(MostTags).Select(count => Filter($"#{count.Tag} · {count.Papers}", $"#{count.Tag}", wanted.Filter.Tags.Contains(count.Tag)));
        if (filters.ToList() is { Count: > 0 } row)
            yield return new([.. row]);
        if (pages > 1)
            yield return new([Turn("‹", wanted.Page - 1, texts.PreviousPage), new Button($"{wanted.Page}/{pages}"), Turn("›", wanted.Page + 1, texts.NextPage)]);

        Button Turn(string label, int page, string title) => new(label, page < 1 || page > pages ? null : wanted.Turn(page), Title: title);
    }

    private static Button Filter(string label, string words, bool chosen) => Press.Turn(label, $"/{CommandNames.Saved} {words}".TrimEnd(), chosen);
}
