using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>Keeps papers for a chat and shows them. In a group everybody may; what somebody keeps, only they and administrators take off again.</summary>
internal sealed class SavingDesk(ISavedPapers saved, PaperFinder finder)
{
    private const int MostAtOnce = 20;

    public async Task<Reply> ListAsync(CommandCall call, SavedWanted wanted, CancellationToken ct)
    {
        var language = call.Chat.Settings.Language;
        var found = await saved.ListAsync(call.Chat.Id, wanted.Filter, language, (wanted.Page - 1) * SavedView.PerPage, SavedView.PerPage, ct);
        return found switch
        {
            { Papers.Count: > 0 } => Reply.Of(SavedView.Compose(call, found, wanted, await saved.TagsAsync(call.Chat.Id, ct))),
            // Papers may have left since the button was made that asks for this page.
            { Total: > 0 } => await ListAsync(call, wanted with { Page = 1 }, ct),
            _ => SavedAnswers.Nothing(call, wanted),
        };
    }

    public async Task<Reply> ShowAsync(CommandCall call, ArxivId paper, CancellationToken ct) => Reply.Of(
        await saved.FindAsync(call.Chat.Id, paper, call.Chat.Settings.Language, ct) is { } kept
            ? SavedEntry.Compose(call, kept, await saved.TagsAsync(call.Chat.Id, ct))
            : NotSaved(call, paper));

    public async Task<Reply> SaveAsync(CommandCall call, SaveWords words, CancellationToken ct)
    {
        var papers = await FindAsync(call, words.Papers, ct);
        var kept = new List<PaperInEdition>();
        foreach (var paper in papers.Select(found => found.Paper).OfType<PaperInEdition>())
        {
            var change = await saved.ChangeAsync(call.Chat.Id, paper.Paper.ArxivId, call.Request.PersonId, words.ApplyTo, ct);
            if (change.After is null)
                return Reply.Of(Draft.Of(call.Texts.ListIsFull(ISavedPapers.MostPapers)));
            kept.Add(paper);
        }

        return await AnswerAsync(call, papers, kept, call.Texts.SavedWord, words.IsCut ? call.Texts.NoteWasCut(SavedMarks.LongestNote) : null, ct);
    }

    public async Task<Reply> MarkAsync(CommandCall call, Sought sought, bool isRead, CancellationToken ct)
    {
        var papers = await FindAsync(call, sought, ct);
        var marked = new List<PaperInEdition>();
        foreach (var paper in papers.Select(found => found.Paper).OfType<PaperInEdition>())
        {
            if (!await saved.HasAsync(call.Chat.Id, paper.Paper.ArxivId, ct))
                return Reply.Of(NotSaved(call, paper.Paper.ArxivId));
            await saved.ChangeAsync(call.Chat.Id, paper.Paper.ArxivId, call.Request.PersonId, marks => marks with { IsRead = isRead }, ct);
            marked.Add(paper);
        }

        return await AnswerAsync(call, papers, marked, isRead ? call.Texts.IsRead : call.Texts.IsUnread, note: null, ct);
    }

    public async Task<Reply> RemoveAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        var messages = new List<Message>();
        foreach (var found in await FindAsync(call, sought, ct))
            messages.Add(found.Paper is { } paper ? await RemoveAsync(call, paper.Paper.ArxivId, ct) : found.Instead!);
        return new(messages);
    }

    private async Task<Message> RemoveAsync(CommandCall call, ArxivId paper, CancellationToken ct)
    {
        if (await saved.FindAsync(call.Chat.Id, paper, call.Chat.Settings.Language, ct) is not { } kept)
            return NotSaved(call, paper);
        if (!MayRemove(call, kept))
            return Draft.Of(call.Texts.NotYoursToTakeOff);
        await saved.RemoveAsync(call.Chat.Id, paper, ct);
        // What is said here can be copied, should it be missed.
        var had = string.Join(' ', new[] { SavedFacts.Tags(kept.Marks), kept.Marks.Note }.Where(text => text.Length > 0));
        return new Draft()
            .Paragraph(call.Texts.TakenOff(TexText.ToPlain(kept.Paper.Title)))
            .Note(had.Length > 0 ? call.Texts.ItHad(had) : null)
            .Row(Press.Turn(call.Texts.SaveAgain, $"/{CommandNames.Save} {paper}"), Press.Say(call.Texts.SavedTitle, "/" + CommandNames.Saved))
            .Message;
    }

    /// <summary>Whether this person may take a paper off the list.</summary>
    public static bool MayRemove(CommandCall call, SavedPaper kept) => call.Request.MayAdminister || kept.SavedBy.Length == 0 || kept.SavedBy == call.Request.PersonId;

    private async Task<IReadOnlyList<FoundPaper>> FindAsync(CommandCall call, Sought sought, CancellationToken ct) => sought is { Ids: [], Numbers: [] }
        ? [new FoundPaper(new Draft().Paragraph(call.Texts.WhichPaper).Note(call.Texts.SaveExamples).Row(Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today)).Message)]
        : await finder.FindAsync(call, sought, MostAtOnce, ct);

    private async Task<Reply> AnswerAsync(
        CommandCall call, IReadOnlyList<FoundPaper> papers, List<PaperInEdition> done, string said, string? note, CancellationToken ct)
    {
        var messages = papers.Select(found => found.Instead).OfType<Message>().Distinct().ToList();
        if (done is [var only] && await saved.FindAsync(call.Chat.Id, only.Paper.ArxivId, call.Chat.Settings.Language, ct) is { } kept)
            messages.Insert(0, SavedEntry.Compose(call, kept, await saved.TagsAsync(call.Chat.Id, ct), said, note));
        else if (done.Count > 0)
            messages.Insert(0, new Draft()
                .Heading(call.Texts.Papers(done.Count), said)
                .Lines(done.Select(paper => $"{paper.Paper.Number} · {TexText.ToPlain(paper.Paper.Title)}"))
                .Note(note)
                .Row(Press.Say(call.Texts.SavedTitle, "/" + CommandNames.Saved))
                .Message);
        return new(messages);
    }

    private static Message NotSaved(CommandCall call, ArxivId paper) => new Draft()
        .Paragraph(call.Texts.NotSaved(paper.Value))
        .Row(Press.Turn(call.Texts.Save, $"/{CommandNames.Save} {paper}"), Press.Say(call.Texts.SavedTitle, "/" + CommandNames.Saved))
        .Message;
}
