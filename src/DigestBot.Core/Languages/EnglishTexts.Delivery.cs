namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string TopicClosed =>
        "The topic that I pushed to is closed, so its pushes pause. Open it again and say /resume there to go on.";

    public override string TopicClosedIn(string chat) =>
        $"The topic in “{chat}” that I pushed to is closed, so its pushes have stopped. Once it is open again, /resume there lets them go on.";

    public override string NoRightsIn(string chat) =>
        $"I may not write in “{chat}”, so its pushes have stopped. Once I may, /resume there lets them go on.";

    public override string ChatDeleted(string chat) =>
        $"“{chat}”, which I pushed to, was deleted. Its pushes have ended.";

    public override string MessageNotTaken(string reason) =>
        $"A message of a push was not taken here ({reason}). The next push comes as usual.";

    public override string MessageNotTakenIn(string chat, string reason) =>
        $"A message of a push was not taken in “{chat}” ({reason}). The next push comes as usual.";
}
