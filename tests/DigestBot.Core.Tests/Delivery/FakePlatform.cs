using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>A platform that answers as it is told.</summary>
internal sealed class FakePlatform(Func<ChatAddress, OutgoingMessage, CancellationToken, Task<SendResult>> answer) : IChatPlatform
{
    private int _now;
    private int _most;

    public FakePlatform(Func<OutgoingMessage, SendResult> answer)
        : this((_, message, _) => Task.FromResult(answer(message)))
    {
    }

    public ConcurrentQueue<string> Received { get; } = [];

    public ConcurrentQueue<ChatAddress> Chats { get; } = [];

    public string Name => "fake";

    public IDialect Dialect { get; } = new TextDialect();

    public SendLimits Limits { get; init; } = SendLimits.None;

    public bool RecognisesRepeats { get; init; }

    /// <summary>How many messages a simpler one is.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>The most that were under way at once.</summary>
    public int Most => _most;

    public bool IsGroup(ChatAddress chat) => chat.ChatId.StartsWith('-');

    public ChatAddress? PrivateChatOf(string personId) => new(Name, personId);

    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        var now = Interlocked.Increment(ref _now);
        lock (Received)
            _most = Math.Max(_most, now);
        Received.Enqueue(message.Content);
        Chats.Enqueue(chat);
        try
        {
            return await answer(chat, message, ct);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    public IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) =>
        [.. Enumerable.Range(1, Parts).Select(part => message with { Content = Parts == 1 ? $"{how} of {message.Content}" : $"part {part}" })];
}
