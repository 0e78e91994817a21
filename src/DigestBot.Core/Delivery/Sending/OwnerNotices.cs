using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>Tells a chat what happened to its pushes. Said once and not repeated: it is a courtesy, and the log has it too.</summary>
internal sealed partial class OwnerNotices(IChatStore chats, SendGate gate, ILogger<OwnerNotices> logger)
{
    /// <summary>Tells without being waited for.</summary>
    public void Tell(IChatPlatform platform, ChatAddress chat, Func<Texts, string> what) => _ = TellAsync(platform, chat, what);

    private async Task TellAsync(IChatPlatform platform, ChatAddress chat, Func<Texts, string> what)
    {
        try
        {
            var known = await chats.FindAsync(chat, CancellationToken.None);
            var text = what(Texts.For(known?.Settings.Language ?? "en"));
            var content = platform.Dialect.Render(new Message([new Block.Paragraph([new Inline.Plain(text)])]));
            var result = await gate.AnswerAsync(
                chat, ct => platform.SendAsync(chat, new(content, Silent: true, $"n{Guid.NewGuid():N}"[..25]), ct), CancellationToken.None);
            LogTold(chat, text, result.GetType().Name);
        }
        catch (Exception trouble)
        {
            LogNotTold(trouble, chat);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Chat} was told: {Text} ({Result})")]
    private partial void LogTold(ChatAddress chat, string text, string result);

    [LoggerMessage(LogLevel.Warning, "{Chat} could not be told what happened to its pushes.")]
    private partial void LogNotTold(Exception trouble, ChatAddress chat);
}
