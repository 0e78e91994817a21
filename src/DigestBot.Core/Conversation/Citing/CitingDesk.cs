using DigestBot.Core.Chats;
using DigestBot.Core.Citing;
using DigestBot.Core.Conversation.Saving;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Citing;

/// <summary>Sends bibliographies as files: of papers that are named, or of what the chat keeps.</summary>
internal sealed class CitingDesk(ISavedPapers saved)
{
    private const int LongestShown = 1500;

    /// <summary>A file with these papers; one paper is also shown, for whoever wants to copy it.</summary>
    /// <param name="unknown">What was named as the format and is none; empty for nothing.</param>
    public static Message Cite(CommandCall call, IReadOnlyList<Paper> papers, CitationFormat format, string unknown)
    {
        var name = papers is [var only] ? Citation.Of(only).Key : "papers";
        var file = format.File(name, papers.Select(Citation.Of));
        var heading = papers is [var alone] ? Inlines.WithoutLinks(TexText.Read(alone.Title)) : [call.Texts.Papers(papers.Count)];
        var ids = string.Join(' ', papers.Select(paper => paper.ArxivId.Value));
        var said = unknown.Length > 0 ? call.Texts.NoSuchFormat(Excerpt.Of(unknown), format.Name) : call.Texts.AsFormat(format.Name);
        var message = new Message(
            [new Block.Heading(heading), new Block.Note([said])],
            [Others(format, other => $"/{CommandNames.Cite} {ids} {other.Word}")])
        {
            File = file,
        };
        var shown = Showing(message, file);
        return papers.Count == 1 && !call.Request.Dialect.ShowsFiles && file.Text.Length <= LongestShown && call.Request.Dialect.Fits(shown) ? shown : Sendable(call, message, file);
    }

    /// <summary>A file with what of the list is meant; or what to choose from.</summary>
    public async Task<Reply> ExportAsync(CommandCall call, SavedWanted wanted, CitationFormat? format, CancellationToken ct)
    {
        var found = await saved.ListAsync(call.Chat.Id, wanted.Filter, call.Chat.Settings.Language, 0, ISavedPapers.MostPapers, ct);
        if (found.Papers is [])
            return SavedAnswers.Nothing(call, wanted);
        var words = wanted.Words.Length > 0 ? $" {wanted.Words}" : "";
        if (format is null)
            return Reply.Of(new Draft()
                .Paragraph(call.Texts.ExportAsWhat(found.Total))
                .Row(CitationFormat.All.Select(one => Button(one, other => $"/{CommandNames.Export} {other.Word}{words}")))
                .Message);
        var file = format.File(FileName(wanted), found.Papers.Select(paper => Citation.Of(paper.Paper) with { Tags = paper.Marks.Tags, Note = paper.Marks.Note }));
        return Reply.Of(Sendable(call, new Message(
            [new Block.Heading([call.Texts.Papers(found.Total)], wanted.IsAll ? null : Excerpt.Of(wanted.Words)), new Block.Note([call.Texts.AsFormat(format.Name)])],
            [Others(format, other => $"/{CommandNames.Export} {other.Word}{words}")])
        {
            File = file,
        }, file));
    }

    private static Message Showing(Message message, Attachment file) =>
        message with { Blocks = [.. message.Blocks, new Block.Paragraph([new Inline.Code(file.Text.ReplaceLineEndings("\n").TrimEnd())])] };

    // Of a file that is too large there, the text is shown as long as it fits.
    private static Message Sendable(CommandCall call, Message message, Attachment file)
    {
        if (file.Bytes.Length <= call.Request.Dialect.LargestFile)
            return message;
        var shown = Showing(message, file) with { File = null };
        return call.Request.Dialect.Fits(shown) ? shown : message with { Blocks = [.. message.Blocks, new Block.Paragraph([call.Texts.PapersAreTooLarge])], File = null };
    }

    private static string FileName(SavedWanted wanted) =>
        wanted.Filter.Tags is [var tag, ..] && tag.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') ? $"saved-{tag}" : "saved";

    private static ButtonRow Others(CitationFormat shown, Func<CitationFormat, string> words) =>
        new([.. CitationFormat.All.Where(other => other != shown).Select(other => Button(other, words)).OfType<Button>()]);

    // A filter may be longer than a button holds.
    private static Button? Button(CitationFormat format, Func<CitationFormat, string> words) =>
        new ButtonData.Say(words(format)) is { Fits: true } data ? new(format.Name, data) : null;
}
