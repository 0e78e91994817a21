namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string ThumbUp => "More papers like this first";

    public override string ThumbDown => "Papers like this further down";

    public override string ThumbIsUp => "Liked. Papers like this move up from now on.";

    public override string ThumbIsDown => "Noted. Papers like this move down from now on; none is hidden.";

    public override string ThumbIsTakenBack => "Taken back.";

    public override string TasteIsOff => "The order by taste is off; /settings taste on turns it on.";

    public override string LikeWhatYouLiked(string traits) => $"more like what you liked: {traits}";

    public override string OrderIs(string order) => $"Order: {order}";

    public override string OrderByTaste => "by what 👍 and 👎 taught";

    public override string OrderByNumber => "by number";

    public override string OrderByTasteButton => "By taste";

    public override string OrderByNumberButton => "By number";

    public override string WhichOrder => "In which order shall I show papers? 👍 and 👎 on cards teach what comes first; nothing is ever hidden.";

    public override string TasteButton => "Order";

    public override string ForgetWhat => "I can forget the taste: what 👍 and 👎 taught. To delete everything, say /forgetme.";

    public override string NoTasteYet => "There is nothing to forget: no 👍 or 👎 yet.";

    public override string ForgetTasteReally(int up, int down) =>
        $"This forgets what was learned here: {Thumbs(up, down)}, and the order they taught. Everything else stays.";

    public override string ForgetTaste => "Forget it";

    public override string TasteIsForgotten(int up, int down) => $"Forgotten: {Thumbs(up, down)}. Papers are in the edition's order again.";

    private static string Thumbs(int up, int down) => $"{up} × 👍 and {down} × 👎";
}
