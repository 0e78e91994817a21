using System.Globalization;
using NodaTime;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>What a chart's picture shows: categories, the largest first, and what is left of the whole.</summary>
/// <param name="Rest">What belongs to no part, for each day.</param>
internal sealed record ChartStacks(IReadOnlyList<LocalDate> Days, IReadOnlyList<ChartStacks.Part> Parts, IReadOnlyList<int> Rest)
{
    /// <summary>A category's numbers.</summary>
    public sealed record Part(string Name, IReadOnlyList<int> Values, Colour Colour)
    {
        public string Count { get; } = Number(Values.Sum());
    }

    public static ChartStacks Of(Block.Chart chart)
    {
        var whole = chart.Rows.FirstOrDefault(row => row.IsWhole);
        var parts = chart.Rows.Where(row => !row.IsWhole).Take(ChartLook.Colours).Select((row, series) => new Part(row.Label, row.Values, ChartLook.ColourOf(series))).ToList();
        return new(chart.Days, parts, [.. chart.Days.Select((_, day) => whole is null ? 0 : Math.Max(0, whole.Values[day] - parts.Sum(part => part.Values[day])))]);
    }

    public int TotalOf(int day) => Parts.Sum(part => part.Values[day]) + Rest[day];

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
