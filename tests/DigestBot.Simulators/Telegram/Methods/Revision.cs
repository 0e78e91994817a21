using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Puts a message's new version in the place of the old one.</summary>
internal sealed class Revision(Messages messages, MessageJson wire, TimeProvider time)
{
    private static readonly Refusal NotModified = Refusal.BadRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

    public Outcome Replace(ChatMessage before, ChatMessage after)
    {
        if (before.LooksLike(after))
            return NotModified;
        var revised = after with { EditDate = time.GetUtcNow().ToUnixTimeSeconds() };
        messages.Replace(revised);
        return after.Chat == InlineMessages.Chat ? Outcome.True : new(json => wire.Write(json, revised));
    }
}
