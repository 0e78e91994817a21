using System.Text.Json.Nodes;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Talking;
using DigestBot.Discord.Tests.Gateway;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Tests.Support;

/// <summary>The real bot with a database of its own, listening to a server of its own, as the host puts it together.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string Ada = "42";
    public const string Guild = "1";
    public const string Channel = "10";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Answers come at once, however slow the machine, so that a test sees them as they are; what is put off, a test asks for.
    private static readonly AnswerPace Unhurried = new()
    {
        DeferAfter = TimeSpan.FromMinutes(10),
        ProposeWithin = TimeSpan.FromMinutes(10),
        FirstTry = TimeSpan.FromMinutes(10),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-discord-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _parts;

    private Bot(DiscordServer server, DiscordOptions options, Action<IServiceCollection>? change)
    {
        Server = server;
        var services = BotParts.Of(_folder, Log).AddSingleton(Unhurried).AddDiscord(options);
        services.AddSingleton(parts => new DiscordGateway(
            options, parts.GetRequiredService<DiscordRest>(), TimeProvider.System, parts.GetRequiredService<ILogger<DiscordGateway>>(), GatewayScene.Quick));
        change?.Invoke(services);
        _parts = services.BuildServiceProvider(validateScopes: true);
    }

    public DiscordServer Server { get; }

    public Heard Log { get; } = new();

    public string DatabasePath => Path.Combine(_folder, "digestbot.db");

    /// <summary>What the ids in the next command's options stand for.</summary>
    public JsonObject? Resolved { get; set; }

    /// <summary>Ends when the adapter does.</summary>
    public Task Receiving { get; private set; } = Task.CompletedTask;

    private static CancellationToken Ct => Scene.Ct;

    /// <summary>Starts one that has an edition of twelve papers on vision, and waits until it listens.</summary>
    public static async Task<Bot> StartAsync(
        Action<IServiceCollection>? change = null, Action<DiscordServer>? prepare = null, DiscordSettings? settings = null, string? token = null)
    {
        var server = await DiscordServer.StartAsync(settings ?? GatewayScene.Settings, Ct);
        prepare?.Invoke(server);
        var options = Scene.Options(server.Address);
        options.Token = token ?? options.Token;
        var bot = new Bot(server, options, change);
        await BotParts.FillAsync(bot._parts, Ct);
        bot.Receiving = bot.Part<IReceiver>().ReceiveAsync(bot._stop.Token);
        await bot.UntilAsync(() => server.Gateway.Connected > 0 || bot.Receiving.IsCompleted);
        return bot;
    }

    public T Part<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>How often something was asked of the server.</summary>
    /// <param name="route">As the published description writes it, behind its method.</param>
    public int Asked(string route) => Server.Requests.Count(request => $"{request.Method} {request.Route}" == route);

    /// <summary>Calls a command and waits for the first answer.</summary>
    public async Task<Exchange> CallAsync(string name, string? guild = Guild, JsonObject? more = null,
        string channel = Channel, string person = Ada, params JsonObject[] options)
    {
        var data = new JsonObject { ["id"] = "1", ["name"] = name, ["type"] = 1, ["options"] = new JsonArray([.. options]) };
        if (Resolved is { } resolved)
            (data["resolved"], Resolved) = (resolved, null);
        return await AnsweredAsync(Server.Gateway.Interact(2, data, channel, guild, person, more));
    }

    /// <summary>Presses a button of what an answer shows, and waits for the first answer to that.</summary>
    /// <param name="button">Its label or custom id.</param>
    public Task<Exchange> PressAsync(Exchange on, string button, string person = Ada) =>
        AnsweredAsync(Server.Happen(new Presses(person, on.Shown!.Id, button)).Interaction!);

    /// <summary>Chooses in the menu of what an answer shows.</summary>
    /// <param name="choices">Labels or values.</param>
    public Task<Exchange> ChooseAsync(Exchange on, params string[] choices) =>
        AnsweredAsync(Server.Happen(new Chooses(Ada, on.Shown!.Id, choices)).Interaction!);

    /// <summary>Types into an option and gives the proposals.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> TypeAsync(
        string command, string option, string text, JsonObject? more = null, params JsonObject[] options)
    {
        var typed = Option(option, text);
        typed["focused"] = true;
        var data = new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1, ["options"] = new JsonArray([.. options, typed]) };
        var asked = await AnsweredAsync(Server.Gateway.Interact(4, data, Channel, Guild, Ada, more));
        return [.. asked.Answer!.Value.GetProperty("data").GetProperty("choices").EnumerateArray()
            .Select(choice => (choice.GetProperty("name").GetString()!, choice.GetProperty("value").GetString()!))];
    }

    /// <summary>An option of a command that is called.</summary>
    public static JsonObject Option(string name, string value) => new() { ["name"] = name, ["type"] = 3, ["value"] = value };

    public static JsonObject Shared() => new() { ["name"] = "share", ["type"] = 5, ["value"] = true };

    /// <summary>Somebody who may not manage the channel.</summary>
    public static JsonObject AsMember(string person = Ada) =>
        new() { ["member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = person, ["username"] = "somebody" }, ["permissions"] = "2048" } };

    /// <summary>Waits until there is something to see.</summary>
    public async Task<Exchange> ShownAsync(Exchange asked)
    {
        await UntilAsync(() => Server.Exchange(asked.Id).Shown is not null);
        return Server.Exchange(asked.Id);
    }

    public Task<Exchange> AnsweredAsync(SimInteraction asked) => AnsweredAsync(asked.Id);

    private async Task<Exchange> AnsweredAsync(string interaction)
    {
        await UntilAsync(() => Server.Exchange(interaction).Answer is not null);
        return Server.Exchange(interaction);
    }

    public Task UntilAsync(Func<bool> isSo) => WaitAsync(() => Task.FromResult(isSo())).WaitAsync(Patience, Ct);

    public Task UntilAsync(Func<Task<bool>> isSo) => WaitAsync(isSo).WaitAsync(Patience, Ct);

    public Task<Chat?> ChatAsync(ChatAddress chat) => Part<IChatStore>().FindAsync(chat, Ct);

    public async Task<IReadOnlyList<string>> SubscriptionsAsync(ChatAddress chat) =>
        await ChatAsync(chat) is { } known ? await Part<IChatStore>().SubscriptionsAsync(known.Id, Ct) : [];

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Receiving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _parts.DisposeAsync();
        var violations = Server.Violations;
        await Server.DisposeAsync();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(violations);
    }

    // What is waited for is on either side of the line: looked at again and again instead of woken up.
    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(5), Ct);
    }
}
