using System.Text.RegularExpressions;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using NodaTime;

namespace DigestBot.Core.Conversation;

/// <summary>Reads what somebody said: which command is meant, and with what.</summary>
internal sealed partial class RequestReader(CommandTable commands)
{
    // Telegram's limit of a text; what lies beyond is not read.
    private const int LongestText = 4096;
    private const int MostWords = 4;
    private const char FirstIdeograph = '\u4E00';

    /// <summary>The table: the first line that can read the text decides.</summary>
    public Spoken Read(string text, LocalDate today)
    {
        var said = Fold(text);
        return Slash(said)
            ?? Word(said)
            ?? PaperIds(said)
            ?? PapersOrDay(said, today)
            ?? (Spoken)new Spoken.Words(said);
    }

    private static string Fold(string text) => HalfWidth.Fold(Unseen().Replace(text.Length > LongestText ? text[..LongestText] : text, "")).Trim();

    // /paper 17, /paper@our_bot 17: whose name it is, the adapter knows.
    private Spoken? Slash(string said)
    {
        var match = SlashCommand().Match(said);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value;
        var arguments = match.Groups["arguments"].Value.Trim();
        return commands.Find(name) switch
        {
            null => new Spoken.UnknownCommand(name, arguments),
            { Definition.Name: CommandNames.Start } when StartLink.Decode(arguments) is { } link => Follow(link),
            { } command => new Spoken.Call(command, arguments),
        };
    }

    private Spoken.Call Follow(StartLink link) => link switch
    {
        StartLink.Paper paper => new(commands[CommandNames.Paper], paper.Id.Value),
        StartLink.Category category => new(commands[CommandNames.Subscribe], category.Pattern.Value),
        _ => throw new NotSupportedException(link.GetType().Name),
    };

    // help, 今天, subscribe cs.CV, 订阅计算机视觉. A longer sentence that begins with such a word is no request.
    private Spoken.Call? Word(string said)
    {
        if (commands.Find(said) is { } alone)
            return new(alone, "");
        var word = said.Split(' ', 2)[0];
        if (commands.Find(word) is not { } command || !TakesArguments(command) || said.Count(char.IsWhiteSpace) >= MostWords)
            return ChineseWord(said);
        return new(command, said[word.Length..].Trim());
    }

    // Chinese puts no space behind a word.
    private Spoken.Call? ChineseWord(string said) =>
        commands.FindBeginning(said) is ({ } command, var word) && word[0] >= FirstIdeograph && TakesArguments(command)
            ? new(command, said[word.Length..].Trim())
            : null;

    private static bool TakesArguments(ICommand command) => command.Definition.Arguments.English is not "";

    // 2601.02409, or pasted links with text around them.
    private Spoken.Call? PaperIds(string said)
    {
        var ids = ArxivIdsInText.Find(said);
        return ids is [] ? null : new(commands[CommandNames.Paper], string.Join(' ', ids));
    }

    // 17, #17, cs.CV 3, yesterday 17 are papers; cs.CV, yesterday, 2026-01-05 cs.CV are a day's summaries.
    private Spoken.Call? PapersOrDay(string said, LocalDate today) => SoughtReader.Read(said, today) switch
    {
        { IsUnderstood: false } => null,
        { Numbers.Count: > 0 } => new(commands[CommandNames.Paper], said),
        { Category: { } category } when !IsCategory(category) => null,
        { IsEmpty: false } => new(commands[CommandNames.Digest], said),
        _ => null,
    };

    // A misspelt category is still a request for one, while "google.com" only looks like it.
    private static bool IsCategory(CategoryPattern category) =>
        CategoryPattern.TryParse(category.Value, out _) || CategorySuggestions.For(category.Value, 1) is not [];

    [GeneratedRegex(@"^/+\s*(?<name>[\p{L}\p{N}_-]+)(?:@\w+)?(?<arguments>.*)$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SlashCommand();

    // Signs that nobody sees, among them what turns the direction of all that follows: said back, it would do the same there. Those that join or
    // part the letters of a word are seen.
    [GeneratedRegex(@"[\p{Cc}-[\t\n\r\u0085]]|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unseen();
}
