namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string AllThatIsStored => "This is all that is stored about this chat.";

    public override string DataIsTooLarge => "What is stored about this chat is more than I can send here as a file. Whoever runs this bot can hand it to you.";

    public override string ForgetReally => "This deletes all that is stored here: settings, subscriptions, saved papers, what was pushed. It cannot be undone.";

    public override string ForgetAll => "Delete everything";

    public override string ShowMyData => "Show it first";

    public override string Forgotten => "It is all deleted, and only this message is left. When you write again, we begin anew. Deleted were:";

    public override string ForgottenOf(string table, int count) => table switch
    {
        "saved_paper" => Several(count, "saved paper"),
        "taste_vote" => count == 1 ? "1 thumb up or down" : $"{count} thumbs up or down",
        "follow" => count == 1 ? "1 followed search" : $"{count} followed searches",
        "subscription" => Several(count, "subscription"),
        "nomination" => Several(count, "nomination"),
        "nomination_vote" => Several(count, "vote"),
        "round_up" => Several(count, "round-up"),
        "delivery" => Several(count, "pushed message"),
        "transcript_entry" => Several(count, "message") + " of the conversation",
        "transcript_file" => Several(count, "file"),
        "chat" => "the settings",
        _ => OtherRecords(count),
    };

    public override string OtherRecords(int count) => Several(count, "other record");

    private static string Several(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
