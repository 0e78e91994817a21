namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A way to write on pictures.</summary>
/// <param name="Height">Of a capital or digit, in pixels.</param>
/// <param name="Weight">Of the pen, as a part of that height.</param>
internal sealed record Lettering(double Height, Colour Colour, double Weight = 0.13)
{
    private const double Units = 10;
    private const double Between = 2.7;

    private double Scale => Height / Units;

    /// <summary>How wide a text becomes.</summary>
    public double WidthOf(string text) => ((text.Sum(sign => Glyphs.Of(sign).Width) + (Math.Max(0, text.Length - 1) * Between)) * Scale) + (Height * Weight);

    /// <summary>Writes a text from its left end.</summary>
    /// <param name="line">Where the letters stand, from above.</param>
    public void Write(Canvas canvas, string text, double left, double line)
    {
        var x = left + (Height * Weight / 2);
        foreach (var sign in text)
        {
            var glyph = Glyphs.Of(sign);
            canvas.Stroke([.. glyph.Lines.Select(part => new Segment(x + (part.X1 * Scale), line - (part.Y1 * Scale), x + (part.X2 * Scale), line - (part.Y2 * Scale)))], Height * Weight, Colour);
            x += (glyph.Width + Between) * Scale;
        }
    }

    /// <summary>Writes it around a middle.</summary>
    public void WriteCentred(Canvas canvas, string text, double middle, double line) => Write(canvas, text, middle - (WidthOf(text) / 2), line);
}
