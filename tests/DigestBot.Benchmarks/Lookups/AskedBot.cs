using DigestBot.Benchmarks.Library;
using DigestBot.Configuration;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Lookups;

/// <summary>The bot's conversation over a library, as the host puts it together.</summary>
internal sealed class AskedBot : IAsyncDisposable
{
    public const string Platform = "telegram";
    public const string Chat = "1";

    private readonly ServiceProvider _services;
    private readonly IConversation _conversation;
    private readonly TelegramDialect _dialect = new();

    public AskedBot(PaperLibrary library)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", library.Path)]).Build();
        _services = new ServiceCollection().AddLogging().AddBot(Settings.Read(configuration), configuration).BuildServiceProvider();
        _conversation = _services.GetRequiredService<IConversation>();
    }

    /// <summary>Answers, renders, and says how long the answer is.</summary>
    public async Task<int> AskAsync(string text, CancellationToken ct)
    {
        var reply = await _conversation.AnswerAsync(
            new() { Chat = new(Platform, Chat), PersonId = "1", Dialect = _dialect, Text = text, Locale = "zh" }, ct);
        return reply.Messages.Sum(message => _dialect.Render(message).Length);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
