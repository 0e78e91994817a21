using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Following;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Lists what the chat is subscribed to, and when the next push comes.</summary>
internal sealed class SubscriptionsCommand(SubscriptionBook book, IFollowStore follows, NextPush nextPush) : ICommand
{
    private const int MostLines = 40;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Subscriptions,
        new("", ""),
        new("What you are subscribed to", "查看已订阅的类别"))
    {
        Aliases = ["我的订阅", "subs"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var held = await book.ReadAsync(call.Chat, ct);
        var followed = (await follows.ListAsync(call.Chat.Id, days: 0, ct)).Count;
        var note = followed > 0 ? call.Texts.FollowsRules(followed) : null;
        return held.IsEmpty ? NoSubscriptions.Invite(call, new Draft().Note(note)) : Listed(call, held, note);
    }

    private Reply Listed(CommandCall call, Subscriptions held, string? note) => new Draft()
        .Heading(call.Texts.SubscriptionsTitle)
        .Lines(held.Patterns.Take(MostLines).Select(pattern => CategoryNames.Full(pattern, call.Texts)))
        .Note(held.Patterns.Count > MostLines ? call.Texts.AndMore(held.Patterns.Count - MostLines) : null)
        .Note(note)
        .Paragraph(nextPush.Describe(call.Chat, call.Texts))
        .Row(
            Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today),
            Press.Turn(call.Texts.Change, "/" + CommandNames.Categories))
        .Row(Press.Turn(call.Texts.EndSubscriptions, "/" + CommandNames.Unsubscribe))
        .Reply;
}
