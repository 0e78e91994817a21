using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.EndToEnd.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.EndToEnd.Tests.Hostile;

/// <summary>
/// Every command there is, called by each of its names with what nobody should say, on a real database: it answers politely, in short, and in
/// a form that every platform takes.
/// </summary>
public sealed class HostileCommandsTests : IAsyncDisposable
{
    private const int LongestAnswer = 4000;

    private static readonly string[] NeverSaid = ["\0", "\u202e", "Exception", "SQLite", "fts5", "syntax error", "   at "];

    private static readonly (string Language, ChatKind Kind, IDialect Dialect)[] Places =
    [
        ("en", ChatKind.Private, new WebDialect()), ("zh", ChatKind.Private, new TelegramDialect()),
        ("en", ChatKind.Group, new DiscordDialect()), ("zh", ChatKind.Channel, new TelegramDialect()),
    ];

    private readonly Workspace _workspace = new();
    private ServiceProvider? _parts;

    public static TheoryData<string> What => [.. HostileWords.All.Keys];

    [Theory]
    [MemberData(nameof(What))]
    public async Task Every_command_answers_politely_in_both_languages(string what)
    {
        var conversation = await StartAsync();
        foreach (var (language, kind, dialect) in Places)
            foreach (var word in conversation.Commands.SelectMany(Words))
                await AssertPoliteAsync(conversation, Request($"{word} {HostileWords.All[what]}", language, kind, dialect), $"{word} with {what} ({language}, {kind})");
    }

    [Theory]
    [MemberData(nameof(What))]
    public async Task So_do_words_without_a_command_and_buttons(string what)
    {
        var conversation = await StartAsync();
        foreach (var (language, kind, dialect) in Places)
        {
            var request = Request(HostileWords.All[what], language, kind, dialect);
            await AssertPoliteAsync(conversation, request, $"{what} ({language}, {kind})");
            foreach (var sign in "abcdefghijklmnopqrstuvwxyz")
            {
                var reply = await conversation.AnswerAsync(request with { Text = "", ButtonData = $"{sign}:{HostileWords.All[what]}" }, Ct);
                Assert.True(reply.Notice is { Length: > 0 and <= 200 } || reply.Messages.Count > 0, $"{sign}: with {what}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_parts is not null)
            await _parts.DisposeAsync();
        _workspace.Dispose();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The English name with its slash, the Chinese one without.
    private static IEnumerable<string> Words(CommandDefinition command) =>
        command.ChineseName is { } chinese ? [$"/{command.Name}", chinese] : [$"/{command.Name}"];

    private static ChatRequest Request(string text, string language, ChatKind kind, IDialect dialect) => new()
    {
        Chat = new("local", $"{language}{kind}"),
        PersonId = "ada",
        PersonName = "Ada",
        Dialect = dialect,
        Text = text,
        Locale = language,
        Kind = kind,
    };

    private static async Task AssertPoliteAsync(IConversation conversation, ChatRequest request, string what)
    {
        var reply = await conversation.AnswerAsync(request, Ct);
        Assert.True(reply.Messages.Count is >= 1 and <= 10, $"{what}: {reply.Messages.Count} messages");
        foreach (var message in reply.Messages)
            AssertFits(message, request.Dialect, what);
    }

    private static void AssertFits(Message message, IDialect dialect, string what)
    {
        Assert.True(dialect.Fits(message), $"{what} does not fit {dialect.Name}");
        _ = dialect.Render(message);
        var shown = new TextDialect(showButtonData: true).Render(message);
        Assert.True(shown.Length is > 0 and <= LongestAnswer, $"{what}: {shown.Length} characters");
        Assert.All(NeverSaid, never => Assert.False(shown.Contains(never, StringComparison.OrdinalIgnoreCase), $"{what} says {never}: {shown}"));
    }

    private async Task<IConversation> StartAsync() => (_parts = await RealConversation.StartAsync(_workspace.Folder, Ct)).GetRequiredService<IConversation>();
}
