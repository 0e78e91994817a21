using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Discord;

/// <summary>A Discord with two servers, each told to a shard of its own, and somebody who may manage both.</summary>
internal sealed class Lab(DiscordServer server) : IAsyncDisposable
{
    public const string Token = "MTIz.telltale-part.x_y";
    public const string Ada = "42";
    public const string Text = "100";
    public const string Thread = "101";
    public const string Forum = "102";
    public const string News = "103";

    private const int MostTries = 30;

    // Shards 0 and 1 of 2. Source: Discord, "Sharding Formula".
    private const string Here = "8388608";
    private const string There = "12582912";

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DiscordServer Server => server;

    public static async Task<Lab> OpenAsync()
    {
        var spec = Repository.Specs is { } specs ? Path.Combine(specs, "discord-openapi-v10.json") : null;
        DiscordSettings settings = new() { Token = Token, Shards = 2, IdentifyWindowSeconds = 1, FirstAnswerSeconds = 600, WantsQuiet = true, Spec = spec };
        var server = await DiscordServer.StartAsync(settings, Ct);
        foreach (var guild in (string[])[Here, There])
        {
            server.Happen(new GuildIs(guild));
            server.Happen(new PersonMay(Ada, guild, Permissions.Ordinary | Permissions.ManageChannels));
        }

        server.Happen(new PersonIs(new(Ada, "Ada")));
        server.Happen(new ChannelIs(new(Text, SimChannel.Text, Here, Name: "papers")));
        server.Happen(new ChannelIs(new(Thread, SimChannel.PublicThread, Here, Text, "talk")));
        server.Happen(new ChannelIs(new(Forum, SimChannel.Forum, There, Name: "editions")));
        server.Happen(new ChannelIs(new(News, SimChannel.Announcement, There, Name: "news")));
        return new(server);
    }

    public string[] Settings => [$"--Discord:Token={Token}", $"--Discord:BaseUrl={server.Address}", "--Discord:RequestsPerSecond=1000", "--Limits:RequestsPerMinutePerPerson=1000000"];

    /// <summary>Waits until both shards are connected and the commands registered.</summary>
    public Task UpAsync() => UntilAsync(() => server is { Gateway.Connected: 2, Commands.Count: > 0 });

    /// <summary>Uses a command, and waits until there is something new to read.</summary>
    /// <param name="channel">Null for the DM with the bot.</param>
    public Task<Exchange> CallAsync(string command, string? channel = null, params (string Name, string Value)[] options) =>
        AnsweredAsync(new UsesCommand(Ada, command, channel, options.ToDictionary(option => option.Name, option => option.Value)));

    public async Task<Exchange> AnsweredAsync(Happening doing)
    {
        var before = server.Messages.ToDictionary(message => message.Id, message => message.Edits);
        var asked = server.Happen(doing).Interaction!;
        await UntilAsync(() => server.Exchange(asked).Shown is { } shown && IsNew(shown));
        return server.Exchange(asked);

        bool IsNew(SimMessage shown) => !before.TryGetValue(shown.Id, out var edits) || shown.Edits > edits;
    }

    /// <summary>Types until something is offered: on a busy machine a list that would come too late is empty.</summary>
    public async Task<Exchange> TypedAsync(Types typing)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var asked = server.Happen(typing).Interaction!;
            await UntilAsync(() => server.Exchange(asked).Answer is not null);
            if (server.Exchange(asked) is { Choices.Count: > 0 } offered)
                return offered;
        }

        throw new InvalidOperationException("Nothing is ever offered.");
    }

    // Whatever is waited for shows in what was asked of the server or came over the gateway, but for connections that end.
    public async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        var violations = server.Violations;
        await server.DisposeAsync();
        Assert.Empty(violations);
    }
}
