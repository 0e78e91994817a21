namespace DigestBot.Operation.Status;

/// <summary>What all pages have around them, in the web chat's look.</summary>
internal static class Frame
{
    /// <summary>A page that stays as it is.</summary>
    public static Html Of(StatusTexts texts, string title, Html head, Html main) => Of(texts, title, Html.Empty, head, main);

    /// <summary>A page.</summary>
    /// <param name="meta">What else the browser is told.</param>
    public static Html Of(StatusTexts texts, string title, Html meta, Html head, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{(texts.Code == "zh" ? "zh-Hans" : "en")}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
          <meta name="color-scheme" content="light dark">
          <meta name="theme-color" content="#f6f4ef" media="(prefers-color-scheme: light)">
          <meta name="theme-color" content="#141615" media="(prefers-color-scheme: dark)">
          {meta}
          <title>{title} · DigestBot</title>
          <link rel="icon" href="{StatusAssets.Path}/mark.svg" type="image/svg+xml">
          <link rel="stylesheet" href="{StatusAssets.Path}/colours.css">
          <link rel="stylesheet" href="{StatusAssets.Path}/status.css">
        </head>
        <body>
        {head}
        <main>
        {main}
        </main>
        </body>
        </html>

        """);

    /// <summary>The bar at the top.</summary>
    public static Html Head(StatusTexts texts, string tagline, Html links) => Html.Of($"""
        <header class="top">
          <img src="{StatusAssets.Path}/mark.svg" alt="" width="36" height="36">
          <div class="names"><h1>DigestBot</h1><p>{tagline}</p></div>
          <nav>{links}<a href="?lang={texts.OtherCode}" lang="{texts.OtherCode}" hreflang="{texts.OtherCode}">{texts.Other}</a></nav>
        </header>
        """);

    /// <summary>A card with a heading.</summary>
    public static Html Card(string title, string aside, Html content) => Html.Of($"""
        <section class="card">
          <div class="heading"><h2>{title}</h2><p class="aside">{aside}</p></div>
          {content}
        </section>
        """);

    /// <summary>A list in a card; a sentence where there is nothing.</summary>
    public static Html List(IEnumerable<Html> items, string otherwise)
    {
        var all = Html.Join(items);
        return all.ToString().Length == 0 ? Html.Of($"""<p class="nothing">{otherwise}</p>""") : Html.Of($"""<ul class="list">{all}</ul>""");
    }

    /// <summary>A line of a list: a sign of how it is, what it is, and more about it.</summary>
    public static Html Line(bool isWell, string name, string aside, string note) => Html.Of($"""
        <li class="{(isWell ? "well" : "ill")}">
          <p class="first"><b dir="auto">{name}</b> <span class="aside">{aside}</span></p>
          <p class="note" dir="auto">{note}</p>
        </li>
        """);
}
