namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>What a chat without subscriptions is told.</summary>
internal static class NoSubscriptions
{
    /// <summary>That there are none, and where to choose some.</summary>
    public static Reply Invite(CommandCall call, Draft? after = null) => (after ?? new Draft())
        .Paragraph(call.Texts.NoSubscriptions)
        .Row(Press.Turn(call.Texts.ChooseCategories, "/" + CommandNames.Categories))
        .Reply;
}
