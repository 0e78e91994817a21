using System.Globalization;
using DigestBot.Core;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.WebChat.Rooms;
using NodaTime;

namespace DigestBot.WebChat;

/// <summary>The chat in the browser as a platform: what is sent goes into the transcript, and open pages show it at once.</summary>
public sealed class WebChatPlatform(ITranscript transcript, ChatRooms rooms, WebDialect dialect, TimeProvider time) : IChatPlatform
{
    /// <summary>The platform's name in addresses.</summary>
    public const string PlatformName = "web";

    private static readonly Duration PauseAfterTrouble = Duration.FromSeconds(5);

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <inheritdoc />
    public IDialect Dialect => dialect;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            var at = Instant.FromDateTimeOffset(time.GetUtcNow());
            var entry = await transcript.AppendAsync(chat, TranscriptAuthor.Bot, message.Content, message.Silent, at, ct, message.File);
            rooms.Of(chat).Wake();
            return new SendResult.Sent(entry.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (StorageException trouble)
        {
            return trouble.MayPass ? new SendResult.RetryAfter(PauseAfterTrouble, WaitScope.Platform) : new SendResult.Fatal(trouble.Message);
        }
    }
}
