using DigestBot.Core.Conversation;
using DigestBot.Discord.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Discord.Tests.Support;

/// <summary>The real conversation, which answers when a test lets it.</summary>
internal sealed class SlowConversation(IConversation inner) : IConversation
{
    // Whoever waits for this conversation is put off: that is soon enough seen.
    private static readonly AnswerPace Hurried = new()
    {
        DeferAfter = TimeSpan.FromMilliseconds(50),
        ProposeWithin = TimeSpan.FromMilliseconds(50),
        FirstTry = TimeSpan.FromMinutes(10),
    };

    private volatile TaskCompletionSource _go = New();

    public IReadOnlyList<CommandDefinition> Commands => inner.Commands;

    public int Asked { get; private set; }

    public void LetGo() => _go.TrySetResult();

    public void Hold() => _go = New();

    public async Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct)
    {
        Asked++;
        await _go.Task.WaitAsync(ct);
        return await inner.AnswerAsync(request, ct);
    }

    /// <summary>Puts one before the conversation.</summary>
    public static void Use(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IConversation)).ImplementationType!;
        services.AddSingleton(inner);
        services.AddSingleton(Hurried);
        services.AddSingleton(parts => new SlowConversation((IConversation)parts.GetRequiredService(inner)));
        services.AddSingleton<IConversation>(parts => parts.GetRequiredService<SlowConversation>());
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
