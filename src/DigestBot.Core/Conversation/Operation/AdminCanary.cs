using DigestBot.Core.Operation;
using NodaTime;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Lets an operator's own chat have new editions before all others, or ends that.</summary>
internal sealed class AdminCanary(IEditionHolds holds, AdminLog log)
{
    public static readonly Duration Lead = Duration.FromHours(1);

    public async Task<Reply> SetAsync(CommandCall call, string word, CancellationToken ct)
    {
        var ends = word.StartsWith("off", StringComparison.OrdinalIgnoreCase);
        await holds.SetCanaryAsync(ends ? null : new(call.Chat.Id, Lead), ct);
        await log.NoteAsync(call, ends ? "canary off" : "canary on", ct);
        return Reply.Of(Draft.Of(ends ? call.Texts.AdminCanaryOff : call.Texts.AdminCanaryOn((int)Lead.TotalMinutes)));
    }
}
