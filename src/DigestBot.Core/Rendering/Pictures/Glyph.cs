using System.Globalization;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A sign as lines, in the units of <see cref="Glyphs"/>.</summary>
/// <param name="Width">How far it reaches to the right.</param>
internal sealed record Glyph(IReadOnlyList<Segment> Lines, double Width)
{
    private const double Blank = 2.4;
    private const double DegreesPerLine = 9;

    /// <summary>Follows a path.</summary>
    public static Glyph Draw(string path)
    {
        List<Segment> lines = [];
        var words = new Queue<string>(path.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (double X, double Y)? pen = null;
        while (words.TryDequeue(out var command))
        {
            if (command is "A")
                Arc(Next(), Next(), Next(), Next(), Next(), Next());
            else if (command is "L")
                To(Next(), Next());
            else
                pen = (Next(), Next());
        }

        return new(lines, lines.Count == 0 ? Blank : lines.Max(line => line.Right));

        double Next() => double.Parse(words.Dequeue(), CultureInfo.InvariantCulture);

        void To(double x, double y)
        {
            if (pen is { } from)
                lines.Add(new(from.X, from.Y, x, y));
            pen = (x, y);
        }

        void Arc(double x, double y, double wide, double high, double from, double to)
        {
            var steps = (int)Math.Ceiling(Math.Abs(to - from) / DegreesPerLine);
            for (var step = 0; step <= steps; step++)
            {
                var (sine, cosine) = Math.SinCos((from + ((to - from) * step / steps)) * Math.PI / 180);
                To(x + (wide * cosine), y + (high * sine));
            }
        }
    }
}
