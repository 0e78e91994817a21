namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A rectangle, its sides in pixels from the top left.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>How far a point is from the edge; negative within.</summary>
    /// <param name="radius">Of the corners.</param>
    public double DistanceTo(double x, double y, double radius)
    {
        var aside = Math.Max(Left - x, x - Right) + radius;
        var above = Math.Max(Top - y, y - Bottom) + radius;
        var (outX, outY) = (Math.Max(aside, 0), Math.Max(above, 0));
        return Math.Sqrt((outX * outX) + (outY * outY)) + Math.Min(Math.Max(aside, above), 0) - radius;
    }
}
