using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>The same as on Telegram, where a platform recognises what it has already.</summary>
[Trait("Category", Stage.Trait)]
public sealed class DiscordCrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Chats = 5_000;
    private const int Kills = 20;
    private const string Guild = "8388608";
    private const string Category = "cs.RO";

    // Answers that take a while: at every instant much is done of which the program does not know yet.
    private static readonly DiscordSettings Slow = new() { AnswerMilliseconds = 100, IdentifyWindowSeconds = 0.1 };

    private readonly Workspace _workspace = new();
    private readonly Random _chance = new(907);

    private string Database => Path.Combine(_workspace.Folder, "bot.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Killed_twenty_times_at_random_instants_it_brings_every_channel_its_message_once()
    {
        await using var server = await DiscordServer.StartAsync(Slow, Ct);
        var deliveries = await PrepareAsync(server);
        var underWay = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(server, kill);
            underWay += deliveries.Count("d.owner IS NOT NULL");
        }

        var open = deliveries.Count("d.state = 0");
        await using (Start(server))
            await Waiting.UntilAsync(() => Task.FromResult(deliveries.Count("d.state = 1") == Chats));

        var seen = server.Messages.CountBy(message => message.Channel).ToDictionary();
        var tries = server.Requests.Count(request => request.Path.EndsWith("/messages", StringComparison.Ordinal));
        output.WriteLine(
            $"{Chats} channels, {Kills} kills: {seen.Count} got their message, {seen.Values.Sum() - seen.Count} messages were seen again, {tries - Chats} were sent or looked for again; "
            + $"{underWay} were taken at the kills, {open} open after the last.");
        Assert.True(open > 0, "All was sent before the last kill.");
        Assert.True(tries > Chats, "No kill met a message of which the program did not know that it had arrived.");
        Assert.Equal(Chats, seen.Count);
        Assert.All(seen.Values, times => Assert.Equal(1, times));
    }

    private async Task<DeliveryFile> PrepareAsync(DiscordServer server)
    {
        server.Happen(new GuildIs(Guild));
        for (var chat = 1; chat <= Chats; chat++)
            server.Happen(new ChannelIs(new($"{DeliveryFile.BeforeFirstChat + chat}", SimChannel.Text, Guild, Name: "papers")));
        var deliveries = new DeliveryFile(Database);
        await deliveries.CreateAsync(Chats, Category, Ct, "discord", $"{Guild}/");
        (await _workspace.RunAsync("import", _workspace.Write("2026-03-01.md", Digest.Of(Category, 10, 2)), $"--Storage:Path={Database}")).Succeeded();
        return deliveries;
    }

    private ProgramRun Start(DiscordServer server) => _workspace.Start(
    [
        "run", "--WebChat:Enabled=false", $"--Storage:Path={Database}",
        $"--Discord:Token={Slow.Token}", $"--Discord:BaseUrl={server.Address}", "--Discord:RequestsPerSecond=10000",
    ]);

    // Some in the first moments, when it starts and plans; the others in the midst of the push.
    private async Task KillAsync(DiscordServer server, int kill)
    {
        var before = server.Messages.Count;
        await using var service = Start(server);
        if (kill % 5 == 0)
        {
            await Task.Delay(_chance.Next(900), Ct);
        }
        else
        {
            var enough = before + _chance.Next(1, 150);
            await Waiting.UntilAsync(() => Task.FromResult(server.Messages.Count >= enough));
        }

        service.Kill();
        await service.WaitAsync();
    }
}
