using System.Globalization;
using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Writes Discord's Markdown. Source: Discord's help, "Markdown Text 101".</summary>
internal sealed class DiscordMarkdown
{
    private const int LikelyLength = 512;

    private readonly StringBuilder _markdown = new(LikelyLength);
    private readonly DiscordText _text;

    public DiscordMarkdown() => _text = new(_markdown);

    /// <summary>What was written; what comes next begins anew.</summary>
    public string Take()
    {
        var text = _markdown.ToString();
        _markdown.Clear();
        _text.Begin();
        return text;
    }

    /// <summary>A line of its own, with a sign of ours before it: <c>### </c> for a heading, <c>-# </c> for small print.</summary>
    public DiscordMarkdown Line(string sign, EquatableList<Inline> text)
    {
        Break();
        _markdown.Append(sign);
        return Runs(text, new(OneLine: true));
    }

    /// <summary>Text that may have several lines, on lines of its own.</summary>
    public DiscordMarkdown Lines(EquatableList<Inline> text)
    {
        Break();
        return Runs(text, default);
    }

    /// <summary>A number that stands out and a link behind it.</summary>
    public DiscordMarkdown Numbered(int number, string url, EquatableList<Inline> title)
    {
        Break();
        _markdown.Append(CultureInfo.InvariantCulture, $"**{number}** ");
        return Link(url, title, new(OneLine: true));
    }

    /// <summary>A new line, unless there is nothing yet; before another one, an empty line.</summary>
    public void Break()
    {
        if (_markdown.Length > 0)
            _text.Break();
    }

    private DiscordMarkdown Runs(EquatableList<Inline> runs, Surroundings around)
    {
        foreach (var run in runs)
            Run(run, around);
        return this;
    }

    private void Run(Inline run, Surroundings around)
    {
        switch (run)
        {
            case Inline.Plain plain: _text.Write(plain.Text, around.InLink, around.OneLine); break;
            case Inline.Formula formula: _text.Write(formula.Text, around.InLink, around.OneLine); break;
            case Inline.Strong strong: Styled("**", strong.Content, around); break;
            case Inline.Emphasis emphasis: Styled("*", emphasis.Content, around); break;
            case Inline.Code code: Code(code.Text, around); break;
            case Inline.Link link: Link(link.Url, link.Content, around); break;
            default: throw new NotSupportedException(run.GetType().Name);
        }
    }

    // Blanks inside of the signs take their meaning away.
    private void Styled(string sign, EquatableList<Inline> content, Surroundings around)
    {
        var plain = Inlines.ToPlain(content);
        var isStyled = plain.Length > 0 && !char.IsWhiteSpace(plain[0]) && !char.IsWhiteSpace(plain[^1]);
        _markdown.Append(isStyled ? sign : "");
        Runs(content, around);
        _markdown.Append(isStyled ? sign : "");
    }

    // Nothing is escaped within code, so what could end it or means something even there is shown as text.
    private void Code(string text, Surroundings around)
    {
        if (around.InLink || string.IsNullOrWhiteSpace(text) || text.AsSpan().ContainsAny("`@<\\") || text.Any(char.IsControl))
        {
            _text.Write(text, around.InLink, around.OneLine);
            return;
        }

        _markdown.Append('`').Append(text).Append('`');
    }

    private DiscordMarkdown Link(string url, EquatableList<Inline> content, Surroundings around)
    {
        if (around.InLink || DiscordAddress.Of(url) is not { } address)
            return Runs(content, around);

        // A link whose text has an address in it is not taken for one: then what else it says stands before it.
        if (Inlines.ToPlain(content).Trim() is var text && (text.Length == 0 || text.Contains("://", StringComparison.Ordinal)))
        {
            if (text.Any(char.IsWhiteSpace))
                Runs(content, around)._markdown.Append(' ');
            _markdown.Append('<').Append(address).Append('>');
            return this;
        }

        _markdown.Append('[');
        Runs(content, new(OneLine: true, InLink: true));
        _markdown.Append("](").Append(address).Append(')');
        return this;
    }

    private readonly record struct Surroundings(bool OneLine, bool InLink = false);
}
