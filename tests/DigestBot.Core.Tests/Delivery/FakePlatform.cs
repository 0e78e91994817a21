using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>A platform that answers as it is told.</summary>
internal sealed class FakePlatform(Func<OutgoingMessage, SendResult> answer) : IChatPlatform
{
    public ConcurrentQueue<string> Received { get; } = [];

    public string Name => "fake";

    public IDialect Dialect { get; } = new TextDialect();

    public Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        Received.Enqueue(message.Content);
        return Task.FromResult(answer(message));
    }

    public IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) =>
        [message with { Content = $"{how} of {message.Content}" }];
}
