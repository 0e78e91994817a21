namespace DigestBot.Operation.Status;

/// <summary>The page in the place of the status page while nothing can be read.</summary>
internal static class TroubleView
{
    public static Html Of(StatusTexts texts, string reason) => Frame.Of(texts, texts.Trouble, Frame.Head(texts, texts.Tagline, Html.Empty), Html.Of($"""
        <section class="summary ill"><h2>{texts.Trouble}</h2><p dir="auto">{reason}</p></section>
        """));
}
