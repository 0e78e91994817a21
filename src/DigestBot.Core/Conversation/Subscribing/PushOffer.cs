using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Following;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Pushes the latest edition at once, for a chat that accepts the offer.</summary>
internal sealed class PushOffer(IPusher pusher, SubscriptionBook book, IFollowStore follows)
{
    /// <summary>The offer itself.</summary>
    public static Button Button(CommandCall call) => new(call.Texts.SendLatestNow, new ButtonData.PushNow());

    public async Task<Reply> AcceptAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.Request.MayAdminister)
            return Refusal.ToOthers(call);
        if (call.Chat.State is not ChatState.Active)
            return new Draft()
                .Paragraph(call.Texts.PushesRest)
                .Row(Press.Turn(call.Texts.Resume, "/" + CommandNames.Resume))
                .Reply with
            { Notice = call.Texts.PushesRest };
        if ((await book.ReadAsync(call.Chat, ct)).IsEmpty && await follows.ListAsync(call.Chat.Id, days: 0, ct) is [])
            return Refusal.Notice(call.Texts.NoSubscriptions);
        var outcome = await pusher.PushAsync(PlanMode.Now, call.Chat.Id, ct);
        return Refusal.Notice(outcome.Deliveries > 0 ? call.Texts.OnItsWay : call.Texts.EverythingAlready);
    }
}
