using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Local;

/// <summary>Chats on the command line: what is sent to one is written to standard output, under a line that says to whom.</summary>
internal sealed class LocalPlatform(Screen screen) : IChatPlatform
{
    public const string PlatformName = "local";

    public string Name => PlatformName;

    public IDialect Dialect { get; } = new TextDialect();

    public static ChatAddress Address(string chat) => new(PlatformName, chat);

    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            // One write, so that messages to several chats never mix.
            await screen.Out.WriteAsync($"→ {chat.ChatId}\n{message.Content.TrimEnd()}\n\n");
            return new SendResult.Sent(message.Key);
        }
        catch (IOException trouble)
        {
            return new SendResult.Unavailable(trouble.Message);
        }
    }
}
