namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string AddToServer => "Add me elsewhere";

    public override string AddMeToThatServer => "I am not in this server as a bot yet. Add me here first, by the link under /help; then its channels can be set up.";

    public override string OrNameChannel => "In a server, /manage with the option channel takes any channel, forum or thread that you may manage.";

    public override string OnlyThisPost => "This is for this post alone. Set up the forum, and each edition gets a post of its own there.";

    public override string SetUpForum => "Set up the forum";
}
