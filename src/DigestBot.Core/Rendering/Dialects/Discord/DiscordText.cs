using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>
/// Writes text so that Discord's Markdown reads it as data. A backslash takes the meaning from any sign that is neither letter, digit nor
/// blank; some signs have one only where a line begins. Source: Discord's help, "Markdown Text 101", and "Message Formatting".
/// </summary>
internal sealed class DiscordText(StringBuilder target)
{
    private const string Signs = @"\*_~`|[]<@";
    private const string SignsAtStart = "#>-+";

    // Within a line, all others are written as they are.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Signs, ':', '\u2028', '\u2029', .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    // What pings everybody does so by its letters, whatever stands before them: a blank without width tears them apart.
    private static readonly string[] Everybody = ["everyone", "here"];
    private const char NoWidth = '\u200B';

    private Place _place = Place.Start;

    /// <summary>Where in its line a sign stands.</summary>
    private enum Place
    {
        Start,
        Number,
        Within,
    }

    /// <summary>Begins a line.</summary>
    public void Break()
    {
        target.Append('\n');
        Begin();
    }

    /// <summary>Where the text is empty, a line has begun already.</summary>
    public void Begin() => _place = Place.Start;

    /// <summary>Writes text; control characters become blanks.</summary>
    /// <param name="inLink">Whether it is the text of a link, which no escaped bracket may end.</param>
    /// <param name="oneLine">Whether line breaks become blanks.</param>
    public void Write(string text, bool inLink, bool oneLine)
    {
        for (var at = 0; at < text.Length; at++)
        {
            at += WriteOrdinary(text.AsSpan(at));
            if (at == text.Length)
                break;
            var sign = text[at];
            if (sign == '\n' && !oneLine)
                Break();
            else if (IsBlank(sign))
                target.Append(' ');
            else
                WriteSign(text, at, inLink);
        }
    }

    // As far as nothing can have a meaning; says how much that was.
    private int WriteOrdinary(ReadOnlySpan<char> text)
    {
        if (_place != Place.Within)
            return 0;
        var end = text.IndexOfAny(Special) is var special and >= 0 ? special : text.Length;
        target.Append(text[..end]);
        return end;
    }

    private static bool IsBlank(char sign) =>
        char.IsControl(sign) || sign == ' ' || char.GetUnicodeCategory(sign) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private void WriteSign(string text, int at, bool inLink)
    {
        var sign = text[at];
        if (inLink && sign is '[' or ']')
            target.Append(sign == '[' ? '［' : '］');
        else if (HasMeaning(text, at))
            target.Append('\\').Append(sign);
        else
            target.Append(sign);
        if (sign == '@' && (at + 1 == text.Length || Everybody.Any(name => text.AsSpan(at + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase))))
            target.Append(NoWidth);
        _place = _place != Place.Within && char.IsAsciiDigit(sign) ? Place.Number : Place.Within;
    }

    private bool HasMeaning(string text, int at) => text[at] switch
    {
        // :name: is an emoji and https://… a link; a colon before a blank is neither.
        ':' => at + 1 == text.Length || !char.IsWhiteSpace(text[at + 1]),
        '.' or ')' => _place == Place.Number,
        var sign => Signs.Contains(sign) || (_place == Place.Start && SignsAtStart.Contains(sign)),
    };
}
