using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>
/// Tells people what happened to a chat's pushes: the chat itself, or whoever looks after it. Said once and not repeated: it is a courtesy, and
/// the log has it too.
/// </summary>
public sealed partial class OwnerNotices(IChatStore chats, SendGate gate, ILogger<OwnerNotices> logger)
{
    /// <summary>Tells whoever looks after a chat, else the chat itself, without being waited for.</summary>
    /// <param name="what">Says it to the keeper, given the chat's name.</param>
    /// <param name="there">Says it in the chat.</param>
    public void TellKeeperOrChat(IChatPlatform platform, ChatAddress chat, Func<Texts, string, string> what, Func<Texts, string> there) =>
        _ = SafelyAsync(chat, async () =>
        {
            var known = await FindAsync(chat);
            if (await ReachKeeperAsync(platform, known, what) is false)
                await SendAsync(platform, chat, there(TextsOf(known)));
        });

    /// <summary>
    /// Tells whoever looks after a chat that cannot be written to, without being waited for; where nobody is known or nobody can be reached, and
    /// the chat is a thread, the chat around it.
    /// </summary>
    /// <param name="what">Says it to the keeper, given the chat's name.</param>
    /// <param name="around">Says it in the chat around the thread; null where that cannot be written to either.</param>
    public void TellKeeper(IChatPlatform platform, ChatAddress chat, Func<Texts, string, string> what, Func<Texts, string>? around = null) =>
        _ = SafelyAsync(chat, async () =>
        {
            var known = await FindAsync(chat);
            if (await ReachKeeperAsync(platform, known, what) is false && around is not null && chat.Thread.Length > 0)
                await SendAsync(platform, chat with { Thread = "" }, around(TextsOf(known)));
        });

    private async Task<bool> ReachKeeperAsync(IChatPlatform platform, Chat? known, Func<Texts, string, string> what)
    {
        if (known?.Keeper is not { } keeper || platform.PrivateChatOf(keeper) is not { } home || home == known.Address)
            return false;
        var texts = TextsOf(await FindAsync(home) ?? known);
        return await SendAsync(platform, home, what(texts, known.Title ?? known.Address.ChatId)) is SendResult.Sent;
    }

    private async Task<SendResult> SendAsync(IChatPlatform platform, ChatAddress to, string text)
    {
        var content = platform.Dialect.Render(new Message([new Block.Paragraph([new Inline.Plain(text)])]));
        var result = await gate.AnswerAsync(
            to, ct => platform.SendAsync(to, new(content, Silent: true, $"n{Guid.NewGuid():N}"[..25]), ct), CancellationToken.None);
        LogTold(to, text, result.GetType().Name);
        return result;
    }

    private Task<Chat?> FindAsync(ChatAddress chat) => chats.FindAsync(chat, CancellationToken.None);

    private static Texts TextsOf(Chat? known) => Texts.For(known?.Settings.Language ?? "en");

    private async Task SafelyAsync(ChatAddress chat, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception trouble)
        {
            LogNotTold(trouble, chat);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Chat} was told: {Text} ({Result})")]
    private partial void LogTold(ChatAddress chat, string text, string result);

    [LoggerMessage(LogLevel.Warning, "Nobody could be told what happened to the pushes of {Chat}.")]
    private partial void LogNotTold(Exception trouble, ChatAddress chat);
}
