using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>setWebhook</c>. An address of this machine need not be safe, so that tests can have one.</summary>
internal sealed class SetWebhook(UpdateQueue updates, LongPolls polls, Webhook webhook, DeleteWebhook deletion) : Method(
    "setWebhook", "url", "certificate", "ip_address", "max_connections", "allowed_updates", "drop_pending_updates", "secret_token")
{
    private const int LongestSecret = 256;
    private const int MostConnections = 100;
    private const int UsualConnections = 40;
    private static readonly int[] Ports = [80, 88, 443, 8443];

    protected override Outcome Answer(Call call)
    {
        if (call.Text("url").Length == 0)
            return deletion.Delete(call);
        if (Read(call).IsRefused(out var refusal, out var registration))
            return refusal;
        if (call.Flag("drop_pending_updates"))
            updates.Clear();
        if (call.Texts("allowed_updates") is { } allowed)
            updates.Allowed = allowed;
        var isNew = webhook.Set(registration);
        polls.EndForWebhook();
        updates.Arrivals.Beat();
        return Outcome.TrueAnd(isNew ? "Webhook was set" : "Webhook is already set");
    }

    private static Parsed<Webhook.Registration> Read(Call call)
    {
        var secret = call.Text("secret_token");
        if (!Uri.TryCreate(call.Text("url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return Refusal.BadRequest("invalid webhook URL specified");
        if (secret.Length > LongestSecret)
            return Refusal.BadRequest("secret token is too long");
        if (!secret.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-'))
            return Refusal.BadRequest("secret token contains unallowed characters");
        if (url.Scheme == "http" && !url.IsLoopback)
            return Refusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (!url.IsLoopback && !Ports.Contains(url.Port))
            return Refusal.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        return new Webhook.Registration(url, secret, (int)Math.Clamp(call.Number("max_connections") ?? UsualConnections, 1, MostConnections));
    }
}
