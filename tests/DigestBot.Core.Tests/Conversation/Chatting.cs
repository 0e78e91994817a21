using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Learning;
using DigestBot.Core.Related;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Saving;
using DigestBot.Core.Search;
using DigestBot.Core.Statistics;
using DigestBot.Core.Together;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>A person in a chat with the bot: on Monday, 5 January 2026, at 10:00 in Berlin unless told otherwise.</summary>
internal sealed class Chatting
{
    private readonly IConversation _conversation;

    public Chatting()
    {
        Saved = new(Editions, Clock);
        Follows = new(Editions);
        Tastes = new(Editions);
        var services = new ServiceCollection();
        services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new ChatDefaults(new LocalTime(9, 0), "Europe/Berlin"))
            .AddSingleton<IChatStore>(Chats)
            .AddSingleton<IEditionStore>(Editions)
            .AddSingleton<IPaperSearch>(new InMemorySearch(Editions))
            .AddSingleton<ISavedPapers>(Saved)
            .AddSingleton<IChatData>(Data)
            .AddSingleton<IEditionStatistics>(new InMemoryStatistics(Editions))
            .AddSingleton<IWordIndex>(new InMemoryWords(Editions))
            .AddSingleton<IFollowStore>(Follows)
            .AddSingleton<ITasteStore>(Tastes)
            .AddSingleton<IOutbox>(Outbox)
            .AddSingleton<IPusher>(Pusher)
            .AddSingleton<IPushHistory>(History)
            .AddSingleton<INominations>(Nominations)
            .AddConversation();
        var parts = services.BuildServiceProvider(validateScopes: true);
        _conversation = parts.GetRequiredService<IConversation>();
        Presence = parts.GetRequiredService<IChatPresence>();
    }

    public InMemoryNominations Nominations { get; } = new();

    public StoppedClock Clock { get; } = new(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public InMemoryChats Chats { get; } = new();

    public InMemoryEditions Editions { get; } = new();

    public RecordingData Data { get; } = new();

    public InMemorySaved Saved { get; }
    public InMemoryTastes Tastes { get; }

    public InMemoryFollows Follows { get; }

    public InMemoryOutbox Outbox { get; } = new();

    public RecordingPusher Pusher { get; } = new();

    public InMemoryPushes History { get; } = new();

    public IDialect Dialect { get; init; } = new TextDialect();

    public string? Locale { get; set; }

    public ChatKind Kind { get; set; }

    public bool MayAdminister { get; set; } = true;

    public string? ReplyTo { get; set; }

    public string PersonId { get; set; } = "1";

    public string? PersonName { get; set; }

    public string? Title { get; set; }

    public IChatPresence Presence { get; }

    public IReadOnlyList<CommandDefinition> Commands => _conversation.Commands;

    /// <summary>What the bot answered last.</summary>
    public Reply Answer { get; private set; } = new([]);

    /// <summary>The buttons of the last answer that had messages.</summary>
    public IReadOnlyList<Button> Buttons { get; private set; } = [];

    public string Notice => Answer.Notice ?? "";

    /// <summary>Three editions: a small one, one of the day before, and that of today, whose paper 4 was seen before.</summary>
    public static Chatting WithEditions()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 2), "en", ("cs.CV", "2601.00001"), ("cs.AI", "2601.00002"));
        chat.Editions.Add(new(2026, 1, 4), "en", ("cs.CV", "2601.00003"), ("cs.CV", "2601.00004"), ("cs.LG", "2601.00005"));
        chat.Editions.Add(
            new(2026, 1, 5), "en",
            ("cs.CV", "2601.00011"), ("cs.CV", "2601.00012"), ("cs.CV", "2601.00013"), ("cs.CV", "2601.00004"),
            ("cs.AI", "2601.00015"), ("hep-th", "2601.00016"));
        return chat;
    }

    public Task<string> Say(string text) => Ask(text, buttonData: null);

    /// <summary>Presses a button of the last answer by what stands on it.</summary>
    public Task<string> Press(string label) =>
        Send((Buttons.FirstOrDefault(button => button.Label == label) ?? throw new InvalidOperationException($"No [{label}] in: {Shown()}")).Data!);

    public Task<string> Send(ButtonData data) => Ask("", data.Encode());

    public async Task<string> Ask(string text, string? buttonData)
    {
        Answer = await _conversation.AnswerAsync(
            new()
            {
                Chat = new("test", "1"),
                PersonId = PersonId,
                PersonName = PersonName,
                Title = Title,
                Dialect = Dialect,
                Text = text,
                ButtonData = buttonData,
                Locale = Locale,
                Kind = Kind,
                MayAdminister = MayAdminister,
                ReplyTo = ReplyTo,
            },
            TestContext.Current.CancellationToken);
        if (Answer.Messages is not [])
            Buttons = [.. Answer.Messages.SelectMany(message => message.Buttons).SelectMany(row => row.Buttons)];
        return Shown();
    }

    private string Shown() => string.Join("\n\n", Answer.Messages.Select(Dialect.Render));
}
