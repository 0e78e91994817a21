using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>Answers as a test says, and remembers what it was asked.</summary>
internal sealed class ScriptedConversation(Func<ChatRequest, Reply>? script = null) : IConversation
{
    public List<ChatRequest> Asked { get; } = [];

    public IReadOnlyList<CommandDefinition> Commands { get; init; } = [];

    public Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct)
    {
        Asked.Add(request);
        return Task.FromResult(script?.Invoke(request) ?? Reply.Of(new Message([new Block.Paragraph([$"You said {request.Text}."])])));
    }
}
