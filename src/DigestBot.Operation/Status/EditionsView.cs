using System.Globalization;

namespace DigestBot.Operation.Status;

/// <summary>The editions: how much was new each day, and the last of them.</summary>
internal static class EditionsView
{
    private const int Height = 96;
    private const int Width = 12;
    private const int Gap = 3;

    public static Html Of(StatusTexts texts, StatusReport report) => Frame.Card(
        texts.NewPapers, report.Days.Count > 0 ? texts.LastDays(report.Days.Count) : "",
        Html.Join([report.Days.Count > 0 ? Chart(report.Days) : Html.Empty, Frame.List(report.Editions.Select(edition => Html.Of($"""
            <li class="row">
              <b>{StatusTexts.Day(edition.Date)}</b>
              <span class="tag">{edition.Language}</span>
              <span class="grow" dir="auto">{edition.Source}</span>
              <span class="aside">{texts.EditionCounts(StatusTexts.Number(edition.Papers), StatusTexts.Number(edition.NewPapers))}</span>
            </li>
            """)), texts.NoEditions)]));

    // Words stand beside the picture, which can be stretched then.
    private static Html Chart(IReadOnlyList<DayTotal> days)
    {
        var most = Math.Max(1, days.Max(day => day.Papers));
        return Html.Of($"""
            <figure class="bars">
              <p class="most">{StatusTexts.Number(most)}</p>
              <svg viewBox="0 0 {days.Count * Width} {Height}" preserveAspectRatio="none" role="img" aria-label="{Spoken(days)}">{Html.Join(days.Select((day, index) => Bar(day, index, most)))}</svg>
              <figcaption><span>{StatusTexts.Day(days[0].Day)}</span><span>{StatusTexts.Day(days[^1].Day)}</span></figcaption>
            </figure>
            """);
    }

    private static Html Bar(DayTotal day, int index, int most)
    {
        var height = Math.Max(1, (int)Math.Round((double)Height * day.Papers / most));
        return Html.Of($"""<rect x="{index * Width}" y="{Height - height}" width="{Width - Gap}" height="{height}"><title>{StatusTexts.Day(day.Day)}: {StatusTexts.Number(day.Papers)}</title></rect>""");
    }

    private static string Spoken(IEnumerable<DayTotal> days) =>
        string.Join(", ", days.Select(day => string.Create(CultureInfo.InvariantCulture, $"{StatusTexts.Day(day.Day)}: {day.Papers}")));
}
