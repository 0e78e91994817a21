using System.Text.RegularExpressions;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Saving;
using NodaTime;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>What is to be kept, and with what: <c>17 #diffusion read on the train</c>, <c>2601.02409 -#old -note</c>.</summary>
internal sealed partial record SaveWords
{
    /// <summary>Empty where no paper is named.</summary>
    public required Sought Papers { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> TagsToDrop { get; init; } = [];

    /// <summary>Empty where none is given.</summary>
    public string Note { get; init; } = "";

    public bool DropsNote { get; init; }

    /// <summary>Whether the note was longer than is kept.</summary>
    public bool IsCut { get; init; }

    /// <summary>Reads it, with the signs that were typed.</summary>
    public static SaveWords Read(string typed, LocalDate today)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (Typed: word, Folded: HalfWidth.Fold(word))).ToList();
        // What comes first is a paper, also #17.
        var marks = words.Skip(1).Where(word => Mark().IsMatch(word.Folded)).Select(word => Mark().Match(word.Folded)).ToList();
        var others = words.Where((word, at) => at == 0 || !Mark().IsMatch(word.Folded)).ToList();
        var (papers, rest) = TakePapers([.. others.Select(word => word.Folded)], today);
        var note = Clean(string.Join(' ', others.Skip(others.Count - rest).Select(word => word.Typed)));
        var kept = Inlines.ToPlain(Clip.To([new Inline.Plain(note)], SavedMarks.LongestNote));
        return new()
        {
            Papers = papers,
            Tags = [.. marks.Where(mark => mark.Groups["add"].Success).Select(mark => mark.Groups["add"].Value.ToLowerInvariant())],
            TagsToDrop = [.. marks.Where(mark => mark.Groups["drop"].Success).Select(mark => mark.Groups["drop"].Value.ToLowerInvariant())],
            DropsNote = marks.Exists(mark => mark.Groups["note"].Success),
            Note = kept,
            IsCut = kept != note,
        };
    }

    /// <summary>A paper's marks once this was done to them.</summary>
    public SavedMarks ApplyTo(SavedMarks marks) => marks with
    {
        Tags = [.. marks.Tags.Except(TagsToDrop).Union(Tags).Take(SavedMarks.MostTags).Order(StringComparer.Ordinal)],
        Note = Note.Length > 0 ? Note : DropsNote ? "" : marks.Note,
    };

    /// <summary>The papers, and how many of the last words are a note.</summary>
    private static (Sought Papers, int NoteWords) TakePapers(string[] words, LocalDate today)
    {
        var leading = words.TakeWhile(word => IsPaper(SoughtReader.Read(word, today))).Count();
        if (leading == words.Length)
            return (SoughtReader.Read(string.Join(' ', words), today), 0);
        if (leading > 0)
        {
            // A note may begin with a number; it does not begin with an identifier.
            var taken = 1 + words.Skip(1).Take(leading - 1).TakeWhile(word => SoughtReader.Read(word, today).Ids.Count > 0).Count();
            return (SoughtReader.Read(string.Join(' ', words[..taken]), today), words.Length - taken);
        }

        // yesterday 17, cs.CV 3, or a link with words around it.
        var whole = SoughtReader.Read(string.Join(' ', words), today);
        return whole is { IsUnderstood: true } && (whole.Numbers.Count > 0 || whole.Ids.Count > 0)
            ? (whole, 0)
            : (new() { Ids = ArxivIdsInText.Find(string.Join(' ', words)) }, 0);
    }

    private static bool IsPaper(Sought sought) => sought is { IsUnderstood: true, Category: null, Date: null } && (sought.Numbers.Count > 0 || sought.Ids.Count > 0);

    private static string Clean(string note) => FormatSigns.Drop(string.Concat(note.Where(sign => !char.IsControl(sign)))).Trim();

    [GeneratedRegex(@"^(?:#(?<add>[\p{L}\p{M}\p{N}_.+/-]{1,32})|-#(?<drop>[\p{L}\p{M}\p{N}_.+/-]{1,32})|(?<note>-note|-备注))[,;]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mark();
}
