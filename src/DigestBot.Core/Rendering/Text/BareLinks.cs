using System.Buffers;
using System.Text;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Addresses in running text: <c>https://…</c> becomes a link, without the punctuation that follows it.</summary>
internal static class BareLinks
{
    private static readonly SearchValues<char> Inside = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!&'()+,;=%");

    private static readonly string[] Schemes = ["https", "http"];

    /// <summary>Where to stop for a special character: at the start of the address whose colon it is, else at the character itself.</summary>
    public static int StartOf(TexReader reader, int special)
    {
        if (reader.Source[special] != ':') return special;
        foreach (var scheme in Schemes)
        {
            var start = special - scheme.Length;
            if (start >= reader.Position && string.CompareOrdinal(reader.Source, start, scheme, 0, scheme.Length) == 0)
                return start;
        }
        return special;
    }

    public static bool TryRead(TexReader reader)
    {
        // "\https://…" is what is left of a macro that was not there.
        var start = reader.Position + (reader.At() == '\\' ? 1 : 0);
        if (!BeginsAt(reader, start) || char.IsAsciiLetterOrDigit(reader.At(-1))) return false;
        var end = FindEnd(reader, start);
        if (IsMarkdownTarget(reader)) return reader.Keep(end);
        end = WithoutPunctuation(reader.Source, start, end);
        var url = Unescape(reader.Source.AsSpan(start, end - start));
        return Addresses.IsSafe(url) ? reader.Replace(end, Inlines.Link(url, [new Inline.Plain(url)])) : reader.Keep(end);
    }

    /// <summary>An address as TeX writes it, with its escapes undone.</summary>
    public static string Unescape(ReadOnlySpan<char> address)
    {
        var plain = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
            if (address[i] != '\\' || i + 1 == address.Length || char.IsAsciiLetterOrDigit(address[i + 1])) plain.Append(address[i]);
            else
            {
                plain.Append(address[++i]);
                if (address[i] == '~' && address[(i + 1)..].StartsWith("{}")) i += 2;
            }
        return plain.ToString().Trim();
    }

    private static bool BeginsAt(TexReader reader, int start)
    {
        var rest = reader.Source.AsSpan(start, reader.End - start);
        return rest.StartsWith("https://", StringComparison.Ordinal) || rest.StartsWith("http://", StringComparison.Ordinal);
    }

    private static int FindEnd(TexReader reader, int start)
    {
        var at = start;
        while (at < reader.End && (Inside.Contains(reader.Source[at]) || IsEscape(reader, at)))
            at += reader.Source[at] == '\\' ? 2 : 1;
        return at;
    }

    private static bool IsEscape(TexReader reader, int at) =>
        reader.Source[at] == '\\' && at + 1 < reader.End && reader.Source[at + 1] is '_' or '%' or '#' or '&' or '~';

    private static bool IsMarkdownTarget(TexReader reader) =>
        reader.Dialect == TexDialect.Markdown && (reader.At(-1) == '<' || (reader.At(-1) == '(' && reader.At(-2) == ']'));

    private static int WithoutPunctuation(string source, int start, int end)
    {
        while (end > start && (source[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' || ClosesNothing(source, start, end)))
            end--;
        return end;
    }

    private static bool ClosesNothing(string source, int start, int end)
    {
        if (source[end - 1] != ')') return false;
        var address = source.AsSpan(start, end - start);
        return address.Count(')') > address.Count('(');
    }
}
