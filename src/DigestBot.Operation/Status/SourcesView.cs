namespace DigestBot.Operation.Status;

/// <summary>Where digests come from, and how that goes.</summary>
internal static class SourcesView
{
    public static Html Of(StatusTexts texts, StatusReport report) => Frame.List(report.Snapshot.Sources.Select(source => Html.Of($"""
        <li class="{(source.State.Trouble is null ? "well" : "ill")}">
          <p class="first"><b dir="auto">{source.Place.Name}</b> <span class="aside">{Looked(texts, report, source)}</span></p>
          <p class="note place" dir="auto">{source.Place.Place}</p>
          {Trouble(texts, report, source)}
        </li>
        """)), texts.NoSources);

    private static string Looked(StatusTexts texts, StatusReport report, SourceReport source) =>
        source.State.LookedAt is { } at ? texts.Looked(texts.Since(at, report.Now)) : texts.NeverLooked;

    private static Html Trouble(StatusTexts texts, StatusReport report, SourceReport source) => source.State.Trouble is not { } trouble ? Html.Empty : Html.Of($"""
        <p class="alarm" dir="auto">{trouble}{(source.State.SucceededAt is { } well ? $" · {texts.Succeeded(texts.Since(well, report.Now))}" : "")}</p>
        """);
}
