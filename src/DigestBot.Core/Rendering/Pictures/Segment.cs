namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A straight line; a dot where both ends are one.</summary>
internal readonly record struct Segment(double X1, double Y1, double X2, double Y2)
{
    public double Left => Math.Min(X1, X2);

    public double Right => Math.Max(X1, X2);

    public double Top => Math.Min(Y1, Y2);

    public double Bottom => Math.Max(Y1, Y2);

    public double DistanceTo(double x, double y)
    {
        var (alongX, alongY) = (X2 - X1, Y2 - Y1);
        var length = (alongX * alongX) + (alongY * alongY);
        var part = length > 0 ? Math.Clamp((((x - X1) * alongX) + ((y - Y1) * alongY)) / length, 0, 1) : 0;
        var (offX, offY) = (x - X1 - (part * alongX), y - Y1 - (part * alongY));
        return Math.Sqrt((offX * offX) + (offY * offY));
    }
}
