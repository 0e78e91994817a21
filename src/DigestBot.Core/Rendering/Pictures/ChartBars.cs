using System.Globalization;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A bar a day, made of its categories, with its number above it and its day below.</summary>
/// <param name="top">Where there is room, from above.</param>
internal sealed class ChartBars(ChartStacks stacks, int top)
{
    /// <summary>How high it is, with all that stands below the bars.</summary>
    public const int Height = 620;

    private const double Above = 66;
    private const double Below = 130;
    private const double Tallest = Height - Above - Below;
    private const double WidestSlot = 150;
    private const double PartOfSlot = 0.68;
    private const double Round = 9;
    private const double Seam = 2.5;
    private const double Lowest = 3;
    private const double BetweenTotals = 10;

    private readonly double _slot = Math.Min(WidestSlot, (double)(ChartLook.Width - (2 * ChartLook.Margin)) / stacks.Days.Count);
    private readonly double _ground = top + Above + Tallest;
    private readonly int _largest = Math.Max(1, stacks.Days.Select((_, day) => stacks.TotalOf(day)).Max());

    public void Draw(Canvas canvas)
    {
        var totals = Totals();
        var isTight = MonthsRunTogether();
        canvas.Fill(new(ChartLook.Margin, _ground, ChartLook.Width - ChartLook.Margin, _ground + 2), ChartLook.Ground);
        for (var day = 0; day < stacks.Days.Count; day++)
        {
            var middle = Middle(day);
            var head = DrawStack(canvas, day, middle);
            totals.WriteCentred(canvas, ChartStacks.Number(stacks.TotalOf(day)), middle, head - 18);
            DrawDay(canvas, day, isTight);
        }
    }

    // Smaller where the numbers would run into each other.
    private Lettering Totals()
    {
        var widest = stacks.Days.Select((_, day) => ChartLook.Total.WidthOf(ChartStacks.Number(stacks.TotalOf(day)))).Max();
        return ChartLook.Total with { Height = ChartLook.Total.Height * Math.Min(1, (_slot - BetweenTotals) / widest) };
    }

    /// <summary>Gives back where it ends above.</summary>
    private double DrawStack(Canvas canvas, int day, double middle)
    {
        var half = _slot * PartOfSlot / 2;
        var parts = stacks.Parts.Select(part => (Value: part.Values[day], part.Colour)).Append((Value: stacks.Rest[day], Colour: ChartLook.Rest)).Where(part => part.Value > 0).ToList();
        var foot = _ground;
        foreach (var (index, (value, colour)) in parts.Index())
        {
            var head = Math.Min(foot - Lowest, foot - (Tallest * value / _largest));
            var isLast = index == parts.Count - 1;
            canvas.Fill(new(middle - half, head + (isLast ? 0 : Seam), middle + half, foot), colour, isLast ? Math.Min(Round, foot - head) : 0);
            foot = head;
        }

        return foot;
    }

    // Where editions are far between, the year stands below the month.
    private void DrawDay(Canvas canvas, int day, bool isTight)
    {
        var date = stacks.Days[day];
        ChartLook.Day.WriteCentred(canvas, date.Day.ToString(CultureInfo.InvariantCulture), Middle(day), _ground + 48);
        if (!BeginsMonth(day))
            return;
        ChartLook.Month.Write(canvas, isTight ? $"{date.Month:00}" : MonthOf(day), Left(day), _ground + (isTight ? 86 : 92));
        if (isTight && (day == 0 || stacks.Days[day - 1].Year != date.Year))
            ChartLook.Month.Write(canvas, $"{date.Year}", Left(day), _ground + 120);
    }

    private bool MonthsRunTogether()
    {
        var begins = Enumerable.Range(0, stacks.Days.Count).Where(BeginsMonth).ToList();
        return begins.Index().Any(day => Left(day.Item) + ChartLook.Month.WidthOf(MonthOf(day.Item)) + BetweenTotals
            > (day.Index + 1 < begins.Count ? Left(begins[day.Index + 1]) : ChartLook.Width));
    }

    private bool BeginsMonth(int day) => day == 0 || stacks.Days[day - 1].ToYearMonth() != stacks.Days[day].ToYearMonth();

    private string MonthOf(int day) => $"{stacks.Days[day].Year}-{stacks.Days[day].Month:00}";

    private double Middle(int day) => ((ChartLook.Width - (_slot * stacks.Days.Count)) / 2) + ((day + 0.5) * _slot);

    // Under the first digit of the day.
    private double Left(int day) => Middle(day) - (ChartLook.Day.WidthOf($"{stacks.Days[day].Day}") / 2);
}
