namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string TopicClosed =>
        "The topic that I pushed to is closed, so its pushes pause. Open it again and say /resume there to go on.";

    public override string MessageNotTaken(string reason) =>
        $"A message of a push was not taken here ({reason}). The next push comes as usual.";
}
