namespace DigestBot.Core.Conversation.Saving;

/// <summary>What is said of a list without what was asked for.</summary>
internal static class SavedAnswers
{
    public static Reply Nothing(CommandCall call, SavedWanted wanted) => wanted.IsAll
        ? new Draft().Paragraph(call.Texts.NothingSaved).Row(Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today)).Reply
        : new Draft().Paragraph(call.Texts.NothingSavedLike(Excerpt.Of(wanted.Words))).Row(Press.Turn(call.Texts.AllOfThem, "/" + CommandNames.Saved)).Reply;
}
