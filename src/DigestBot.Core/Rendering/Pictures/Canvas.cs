namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A surface to draw on, in pixels from the top left; edges are smooth.</summary>
internal sealed class Canvas
{
    private const int BytesPerPixel = 3;

    private readonly byte[] _pixels;

    public Canvas(int width, int height, Colour background)
    {
        (Width, Height) = (width, height);
        _pixels = new byte[width * height * BytesPerPixel];
        for (var at = 0; at < _pixels.Length; at += BytesPerPixel)
            (_pixels[at], _pixels[at + 1], _pixels[at + 2]) = (background.Red, background.Green, background.Blue);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue of a row's pixels, from the left.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * BytesPerPixel, Width * BytesPerPixel);

    /// <summary>A rectangle with round corners.</summary>
    /// <param name="upper">The radius of the corners above.</param>
    /// <param name="lower">The radius of those below.</param>
    public void Fill(Box box, Colour colour, double upper = 0, double lower = 0) =>
        Draw(box, colour, (x, y) => box.DistanceTo(x, y, y < (box.Top + box.Bottom) / 2 ? upper : lower));

    /// <summary>Lines with round ends, as one shape.</summary>
    public void Stroke(Segment[] lines, double width, Colour colour)
    {
        if (lines.Length == 0)
            return;
        var around = new Box(lines.Min(line => line.Left), lines.Min(line => line.Top), lines.Max(line => line.Right), lines.Max(line => line.Bottom));
        Draw(around.Grown(width / 2), colour, (x, y) =>
        {
            var nearest = double.MaxValue;
            foreach (var line in lines)
                nearest = Math.Min(nearest, line.DistanceTo(x, y));
            return nearest - (width / 2);
        });
    }

    // A pixel is covered as far as its middle lies within the edge.
    private void Draw(Box box, Colour colour, Func<double, double, double> distance)
    {
        for (var y = Math.Max(0, (int)box.Top - 1); y < Math.Min(Height, (int)box.Bottom + 2); y++)
            for (var x = Math.Max(0, (int)box.Left - 1); x < Math.Min(Width, (int)box.Right + 2); x++)
                if (0.5 - distance(x + 0.5, y + 0.5) is > 0 and var cover)
                    Blend(((y * Width) + x) * BytesPerPixel, colour, Math.Min(cover, 1));
    }

    private void Blend(int at, Colour colour, double cover)
    {
        _pixels[at] = Mix(_pixels[at], colour.Red, cover);
        _pixels[at + 1] = Mix(_pixels[at + 1], colour.Green, cover);
        _pixels[at + 2] = Mix(_pixels[at + 2], colour.Blue, cover);
    }

    private static byte Mix(byte below, byte above, double cover) => (byte)Math.Round(below + ((above - below) * cover));
}
