using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>A paper of the list with what was added to it, and buttons that change that.</summary>
internal static class SavedEntry
{
    private const int AuthorsShown = 3;
    private const int MostSuggestions = 3;
    private const int PerRow = 3;

    public static Message Compose(CommandCall call, SavedPaper saved, IReadOnlyList<TagCount> tags, string? said = null, string? note = null)
    {
        var (paper, marks, texts) = (saved.Paper, saved.Marks, call.Texts);
        List<Block> blocks =
        [
            new Block.Heading([new Inline.Link(paper.ArxivId.AbstractUrl, Inlines.WithoutLinks(TexText.Read(paper.Title)))], said) { Category = paper.Category },
            new Block.Note([SavedFacts.Of(call, saved, AuthorsShown)]),
        ];
        if (marks.Tags.Count > 0)
            blocks.Add(new Block.Paragraph([SavedFacts.Tags(marks)]));
        if (marks.Note.Length > 0)
            blocks.Add(new Block.Paragraph([new Inline.Emphasis([marks.Note])]));
        if (marks is { Tags: [], Note: "" })
            blocks.Add(new Block.Note([texts.HowToMark(paper.ArxivId.Value)]));
        if (note is not null)
            blocks.Add(new Block.Note([note]));
        return new([.. blocks], [.. Rows(call, saved, tags)]);
    }

    private static IEnumerable<ButtonRow> Rows(CommandCall call, SavedPaper saved, IReadOnlyList<TagCount> tags)
    {
        var (id, marks, texts) = (saved.Paper.ArxivId.Value, saved.Marks, call.Texts);
        yield return new([
            marks.IsRead ? Press.Turn(texts.MarkUnread, $"/{CommandNames.Unread} {id}") : Press.Turn(texts.MarkRead, $"/{CommandNames.Read} {id}"),
            Press.Say(texts.Cite, $"/{CommandNames.Cite} {id}"),
            Press.Turn(texts.TakeOff, $"/{CommandNames.Unsave} {id}"),
        ]);
        var changes = tags.Select(count => count.Tag).Except(marks.Tags).Take(MostSuggestions).Select(tag => Change($"+ #{tag}", $"#{tag}"))
            .Concat(marks.Tags.Select(tag => Change($"− #{tag}", $"-#{tag}")))
            .Append(marks.Note.Length > 0 ? Change(texts.DropNote, "-note") : null);
        foreach (var row in changes.OfType<Button>().Chunk(PerRow))
            yield return new([.. row]);
        yield return new([Press.Say(texts.OpenCard, $"/{CommandNames.Paper} {id}"), Press.Say(texts.SavedTitle, "/" + CommandNames.Saved)]);

        Button? Change(string label, string words)
        {
            const int longestLabel = 30;
            var data = new ButtonData.Turn($"/{CommandNames.Save} {id} {words}");
            return data.Fits && label.Length <= longestLabel ? new(label, data) : null;
        }
    }
}
