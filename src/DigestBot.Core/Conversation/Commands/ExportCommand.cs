using DigestBot.Core.Conversation.Citing;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Saving;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Sends what the chat keeps, or a part of it, as a file for programs that manage references.</summary>
internal sealed class ExportCommand(CitingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Export,
        new("[bibtex | ris | csl | markdown] [#TAG] [unread | read] [WORDS]", "[bibtex | ris | csl | markdown] [#标签] [未读 | 已读] [关键词]"),
        new("The saved papers as a file for Zotero, LaTeX…", "导出收藏，供 Zotero、LaTeX 等使用"))
    {
        Aliases = ["导出"],
        Parameters = [Parameters.Format, new(new("what", "范围"), new("Which of them: #tag, unread, words", "哪些论文：#标签、未读、关键词"))],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (format, others) = FormatWord.Take(call.Arguments);
        // A link or a version names the paper that the list has by its identifier.
        var wanted = ArxivIdsInText.Find(others) is [var paper] && !others.Any(char.IsWhiteSpace) ? paper.Value : others;
        return desk.ExportAsync(call, SavedWanted.Read(wanted), format, ct);
    }
}
