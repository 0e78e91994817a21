using DigestBot.Core.Chats;

namespace DigestBot.Tests.Conversation;

/// <summary>Remembers who was forgotten.</summary>
internal sealed class RecordingData : IChatData
{
    public List<string?> Forgotten { get; } = [];

    public Task<string> ReadAsync(Chat chat, string? personId, CancellationToken ct) => Task.FromResult("{}");

    public Task<int> PurgeAsync(NodaTime.Instant suspendedBefore, int atMost, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<ForgottenRows>> ForgetAsync(Chat chat, string? personId, CancellationToken ct)
    {
        Forgotten.Add(personId);
        return Task.FromResult<IReadOnlyList<ForgottenRows>>([new("chat_note", 4), new("caretaker", 1), new("subscription", 1), new("saved_paper", 3), new("chat", 1)]);
    }
}
