using DigestBot.Operation.Access;

namespace DigestBot.Operation.Status;

/// <summary>The page that asks for the key.</summary>
internal static class KeyView
{
    public static Html Of(StatusTexts texts, KeyQuestion question, string to) => Frame.Of(texts, texts.KeyTitle, Frame.Head(texts, texts.Tagline, Html.Empty), Html.Of($"""
        <form class="card key" method="post" action="{KeyPage.Path}">
          <h2>{texts.KeyTitle}</h2>
          <p class="note" id="why">{texts.KeyText}</p>
          {Complaint(texts, question)}
          <input type="hidden" name="to" value="{to}">
          <input type="text" name="username" value="digestbot" autocomplete="username" hidden>
          <label for="key">{texts.KeyLabel}</label>
          <input id="key" name="key" type="password" autocomplete="current-password" aria-describedby="why" maxlength="256" required autofocus>
          <button type="submit">{texts.KeyOpen}</button>
        </form>
        """));

    private static Html Complaint(StatusTexts texts, KeyQuestion question) => question switch
    {
        KeyQuestion.Wrong => Html.Of($"""<p class="alarm" role="alert">{texts.KeyWrong}</p>"""),
        KeyQuestion.TooOften => Html.Of($"""<p class="alarm" role="alert">{texts.KeyTooOften}</p>"""),
        _ => Html.Empty,
    };
}
