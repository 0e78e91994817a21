namespace DigestBot.Core.Rendering.Pictures;

/// <summary>Says which colour is which category, and how much it has in all.</summary>
internal sealed class ChartLegend
{
    private const double Swatch = 26;
    private const double AfterSwatch = 16;
    private const double BeforeCount = 18;
    private const double Between = 46;
    private const double LineHeight = 58;

    private readonly List<(Entry Entry, double Left, int Line)> _placed = [];

    public ChartLegend(ChartStacks stacks)
    {
        IEnumerable<Entry> entries = stacks.Parts.Select(part => new Entry(part.Name, part.Count, part.Colour));
        if (stacks.Rest.Sum() is > 0 and var rest)
            entries = entries.Append(new("+", ChartStacks.Number(rest), ChartLook.Rest));
        Place(entries);
    }

    /// <summary>Where it ends, from above.</summary>
    public int Bottom => ChartLook.Margin + (int)((_placed.Count == 0 ? 0 : _placed[^1].Line + 1) * LineHeight);

    public void Draw(Canvas canvas)
    {
        foreach (var (entry, left, line) in _placed)
        {
            var foot = ChartLook.Margin + (line * LineHeight) + Swatch;
            canvas.Fill(new(left, foot - Swatch, left + Swatch, foot), entry.Colour, 7, 7);
            ChartLook.Label.Write(canvas, entry.Name, left + Swatch + AfterSwatch, foot);
            ChartLook.Count.Write(canvas, entry.Count, left + Swatch + AfterSwatch + ChartLook.Label.WidthOf(entry.Name) + BeforeCount, foot);
        }
    }

    private void Place(IEnumerable<Entry> entries)
    {
        double left = ChartLook.Margin;
        var line = 0;
        foreach (var entry in entries)
        {
            if (left > ChartLook.Margin && left + entry.Width > ChartLook.Width - ChartLook.Margin)
                (left, line) = (ChartLook.Margin, line + 1);
            _placed.Add((entry, left, line));
            left += entry.Width + Between;
        }
    }

    private sealed record Entry(string Name, string Count, Colour Colour)
    {
        public double Width { get; } = Swatch + AfterSwatch + ChartLook.Label.WidthOf(Name) + BeforeCount + ChartLook.Count.WidthOf(Count);
    }
}
