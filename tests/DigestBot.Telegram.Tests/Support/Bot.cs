using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Telegram.Tests.Support;

/// <summary>The real bot with a database of its own, listening to a server of its own, as the host puts it together.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const long Ada = 7;

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-telegram-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _parts;
    private Task _receiving = Task.CompletedTask;

    private Bot(TelegramServer server, TelegramOptions options, Action<IServiceCollection>? change)
    {
        Server = server;
        var services = BotParts.Of(_folder, Log).AddTelegram(options);
        change?.Invoke(services);
        _parts = services.BuildServiceProvider(validateScopes: true);
    }

    public TelegramServer Server { get; }

    public Heard Log { get; } = new();

    private static CancellationToken Ct => Scene.Ct;

    /// <summary>Starts one that has an edition of twelve papers on vision.</summary>
    public static async Task<Bot> StartAsync(Action<IServiceCollection>? change = null, Action<TelegramServer>? prepare = null, TelegramSettings? settings = null)
    {
        var server = await TelegramServer.StartAsync(settings ?? Scene.Settings, Ct);
        prepare?.Invoke(server);
        var bot = new Bot(server, Scene.Options(server.Address), change);
        await BotParts.FillAsync(bot._parts, Ct);
        bot.Listen();
        return bot;
    }

    public T Part<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    public void Listen() => _receiving = Part<IReceiver>().ReceiveAsync(_stop.Token);

    /// <summary>Makes something happen.</summary>
    public Happened Happen(Happening happening) => Server.Happen(happening);

    /// <summary>Says something in a chat and waits for what the chat then shows as the latest from the bot.</summary>
    public async Task<Shown> AskAsync(string text, long chat = Ada, long? person = null, long? thread = null, long? replyTo = null)
    {
        var before = Count(chat);
        Happen(new Writes(chat, text, person, thread, replyTo));
        await UntilAsync(() => Count(chat) > before);
        return Latest(chat);
    }

    /// <summary>Presses a button of the latest message and waits until that is answered.</summary>
    public async Task<RecordedCall> PressAsync(string? label, long chat = Ada, long? person = null, string? data = null, long? message = null)
    {
        var query = Happen(new Presses(chat, message ?? Latest(chat).Message, label, data, person)).Query;
        await UntilAsync(() => Answer(query!) is not null);
        return Answer(query!)!;
    }

    public Shown Latest(long chat = Ada) => Server.Shown(chat).Last(message => message.From is null);

    public Task UntilAsync(Func<bool> isSo) => Server.UntilAsync(isSo, Ct).WaitAsync(TimeSpan.FromMinutes(1), Ct);

    /// <summary>Waits for what the bot does after its last call.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await isSo())
            await Task.Delay(5, patience.Token);
    }

    /// <summary>Waits until all that happened so far was handled and confirmed.</summary>
    public Task HandledAsync() => UntilAsync(() => Task.FromResult(Server.Waiting == 0));

    public int Count(long chat) => Server.Shown(chat).Count(message => message.From is null);

    public Task<Chat?> ChatAsync(long chat, string thread = "") => Part<IChatStore>().FindAsync(Scene.Chat(chat, thread), Ct);

    public async Task<IReadOnlyList<string>> SubscriptionsAsync(long chat, string thread = "") =>
        await ChatAsync(chat, thread) is { } known ? await Part<IChatStore>().SubscriptionsAsync(known.Id, Ct) : [];

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _receiving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _parts.DisposeAsync();
        var violations = Server.Stats.Violations;
        await Server.DisposeAsync();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(violations);
    }

    private RecordedCall? Answer(string query) => Server.Calls.FirstOrDefault(call => call.Method == "answerCallbackQuery" && call["callback_query_id"] == query);
}
