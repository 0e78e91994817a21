using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DigestBot.Core.Rendering.Dialects;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class EscapingTests
{
    private static readonly TextEncoder[] Encoders = [JavaScriptEncoder.UnsafeRelaxedJsonEscaping, HtmlEncoder.Create(UnicodeRanges.All)];

    private static readonly string[] Parts =
    [
        "\"", "\\", "<", ">", "&", "'", "+", "\n", "\0", "\u007F", "\u0085", "\u00A0", "x", "a word ", "中文", "，", "é", "e\u0301", "\u2028", "\u0378", "\uE000",
        "\uD835\uDD3D", "\uD800", "\uDC00", "\uFEFF", "\uFFFF", new('字', 300), new('\u0085', 300), "😀",
    ];

    [Fact]
    public void Text_is_escaped_as_the_encoder_would() =>
        Prop.ForAll(Gen.Elements(Parts).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            foreach (var encoder in Encoders)
                Assert.Equal(encoder.Encode(text), Escaped(encoder, text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void So_is_every_character_alone_and_between_others()
    {
        foreach (var encoder in Encoders)
        {
            var escaping = new Escaping(encoder);
            for (var sign = 0; sign <= char.MaxValue; sign++)
                foreach (var text in new[] { $"{(char)sign}", $"a{(char)sign}b", $"文{(char)sign}文" })
                    Assert.Equal(encoder.Encode(text), Escaped(escaping, text));
        }
    }

    private static string Escaped(TextEncoder encoder, string text) => Escaped(new Escaping(encoder), text);

    private static string Escaped(Escaping escaping, string text)
    {
        var escaped = new StringBuilder();
        escaping.Append(escaped, text);
        return escaped.ToString();
    }
}
