using DigestBot.Core.Citing;
using DigestBot.Core.Conversation.Citing;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Saving;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Cites papers in a format of bibliographies, as a file.</summary>
internal sealed class CiteCommand(PaperFinder finder, ChatClock clock) : ICommand
{
    private const int MostPapers = 20;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Cite,
        new("NUMBER | ARXIV-ID… [bibtex | ris | csl | markdown]", "编号 | arXiv编号… [bibtex | ris | csl | markdown]"),
        new("Cite a paper: BibTeX, RIS, CSL-JSON", "引用论文：BibTeX、RIS、CSL-JSON"))
    {
        Aliases = ["引用", CitationFormat.All[0].Word],
        Parameters = [Parameters.Paper with { IsRequired = true }, Parameters.Format],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (format, others) = FormatWord.Take(call.Arguments);
        var words = SaveWords.Read(others, clock.Today(call.Chat.Settings));
        var sought = words.Papers;
        if (sought is { Ids: [], Numbers: [] })
            return new Draft().Paragraph(call.Texts.WhichPaper).Note(call.Texts.CiteExamples).Row(Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today)).Reply;
        var found = await finder.FindAsync(call, sought, MostPapers, ct);
        var papers = found.Select(one => one.Paper?.Paper).OfType<Paper>().DistinctBy(paper => paper.ArxivId).ToList();
        IEnumerable<Message> cited = papers.Count > 0 ? [CitingDesk.Cite(call, papers, format ?? CitationFormat.All[0], unknown: format is null ? words.Note : "")] : [];
        return new([.. cited, .. found.Select(one => one.Instead).OfType<Message>().Distinct()]);
    }
}
