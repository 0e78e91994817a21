using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>deleteWebhook</c>.</summary>
internal sealed class DeleteWebhook(UpdateQueue updates, Webhook webhook) : Method("deleteWebhook", "drop_pending_updates")
{
    public Outcome Delete(Call call)
    {
        if (call.Flag("drop_pending_updates"))
            updates.Clear();
        return Outcome.TrueAnd(webhook.Set(registration: null) ? "Webhook was deleted" : "Webhook is already deleted");
    }

    protected override Outcome Answer(Call call) => Delete(call);
}
