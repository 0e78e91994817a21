namespace DigestBot.Benchmarks.Measuring;

/// <summary>All figures as a Markdown table.</summary>
internal static class FigureTable
{
    public static IEnumerable<string> Lines(IEnumerable<Figure> figures) =>
    [
        "| what | against | goal | measured | reached |",
        "| --- | --- | --- | --- | --- |",
        .. figures.Select(figure => $"| {figure.What} | {figure.Against} | {figure.Goal} | {Measured(figure)} | {Word(figure.IsReached)} |"),
    ];

    private static string Measured(Figure figure) => figure is { IsReached: false, Why: { } why } ? $"{figure.Measured}; {why}" : figure.Measured;

    private static string Word(bool? isReached) => isReached switch
    {
        true => "yes",
        false => "**no**",
        null => "",
    };
}
