using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DigestBot.Operation.Status;

/// <summary>Markup. What is put into its holes is escaped unless it is markup itself, so that nothing stored or published can become any.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new("");

    /// <summary>A template with values in it, each escaped.</summary>
    public static Html Of(Template template) => new(template.ToString());

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    public override string ToString() => _markup;

    /// <summary>What the compiler makes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html? markup) => _text.Append(markup?._markup);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

        public override string ToString() => _text.ToString();
    }
}
