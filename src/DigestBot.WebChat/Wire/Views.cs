using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using NodaTime.Text;

namespace DigestBot.WebChat.Wire;

/// <summary>An entry as the page gets it: a person's text, or a message of the bot as HTML.</summary>
/// <param name="By">The name of who said it in a group; null for the bot, and where one person alone speaks.</param>
/// <param name="File">The name of the file that can be had with it; null for none.</param>
internal sealed record EntryView(long Id, bool Bot, string Content, bool Silent, string At, string? By, string? File)
{
    public static EntryView Of(TranscriptEntry entry) => new(
        entry.Id, entry.Author == TranscriptAuthor.Bot, entry.Content, entry.Silent, InstantPattern.ExtendedIso.Format(entry.At), entry.Person, entry.FileName);
}

/// <summary>Other content for an entry that the page has.</summary>
internal sealed record EditView(long Id, string Content);

/// <summary>A command in the page's menu.</summary>
internal sealed record CommandView(string Name, string Arguments, string Description)
{
    public static CommandView Of(CommandDefinition command, string language) =>
        new(command.Name, command.Arguments.In(language), command.Description.In(language));
}

/// <summary>A short word for the page that asked; null where the answer says it all.</summary>
internal sealed record NoticeView(string? Notice);

/// <summary>Why something was refused, as a sentence.</summary>
internal sealed record ErrorView(string Message);
