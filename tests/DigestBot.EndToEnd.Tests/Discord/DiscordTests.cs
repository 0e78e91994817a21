using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.EndToEnd.Tests.Discord;

/// <summary>The real program on a Discord of its own.</summary>
public sealed class DiscordTests : IDisposable
{
    private const int Drops = 50;
    private const string Registering = "PUT";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task It_answers_a_command_what_is_typed_a_button_and_a_menu_and_registers_its_commands_once()
    {
        await using var lab = await Lab.OpenAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        await using (var service = await StartAsync(lab))
        {
            var typing = await lab.TypedAsync(new Types(Lab.Ada, "paper", "paper", "2601.00116", Lab.Text));
            Assert.Contains("Paper 2601.00116", Assert.Single(typing.Choices).Key);
            var card = (await lab.CallAsync("paper", Lab.Text, ("paper", typing.Choices[0].Value))).Shown!;
            Assert.Contains("Paper 2601.00116", card.Text);
            Assert.Equal(Lab.Ada, card.For);
            Assert.Contains("Paper 2601.00117", (await lab.AnsweredAsync(new Presses(Lab.Ada, card.Id, "18 ›"))).Shown!.Text);
            await MenuAsync(lab);
            await StopsInTimeAsync(service);
        }

        await using var second = await StartAsync(lab);
        await second.LineAsync(line => line.Contains("listening on shard 1", StringComparison.Ordinal));
        Assert.Contains("Paper 2601.00100", (await lab.CallAsync("paper", options: ("paper", "1"))).Shown!.Text);

        Assert.Single(lab.Server.Requests, request => request.Method == Registering);
        await StopsInTimeAsync(second);
    }

    [Fact]
    public async Task It_pushes_an_edition_to_a_person_a_channel_a_thread_a_forum_and_an_announcement_channel()
    {
        await using var lab = await Lab.OpenAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        await using var service = await StartAsync(lab);
        await lab.CallAsync("subscribe", options: ("category", "cs.CV"));
        await lab.CallAsync("subscribe", Lab.Text, ("category", "cs.CV"));
        await lab.CallAsync("subscribe", Lab.Thread, ("category", "cs.CV"));
        foreach (var elsewhere in (string[])[Lab.Forum, Lab.News])
            await lab.CallAsync("subscribe", Lab.News, ("category", "cs.CV"), ("channel", elsewhere));

        await ImportAsync("2026-03-02.md", first: 200);
        (await _workspace.RunAsync(["push", "--now", .. lab.Settings])).Succeeded();
        await lab.UntilAsync(() => Pushed(lab).Count() == 5);

        Assert.Equal(
            [lab.Server.Dm(Lab.Ada).Id, Lab.Text, Lab.Thread, Lab.News, Lab.Forum],
            Pushed(lab).Select(message => lab.Server.Channel(message.Channel)!).OrderBy(Rank)
                .Select(channel => channel.Parent == Lab.Forum ? Lab.Forum : channel.Id));
        await StopsInTimeAsync(service);
        Assert.DoesNotContain("error:", service.Output);
        Assert.DoesNotContain(Lab.Token, service.Output);

        int Rank(SimChannel channel) => channel switch
        {
            { Type: SimChannel.Dm } => 0,
            { Id: Lab.Text } => 1,
            { Id: Lab.Thread } => 2,
            { Id: Lab.News } => 3,
            _ => 4,
        };
    }

    [Fact]
    public async Task After_fifty_broken_connections_nothing_asked_was_missed_or_answered_twice()
    {
        await using var lab = await Lab.OpenAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        await using var service = await StartAsync(lab);
        List<string> asked = [];
        for (var drop = 1; drop <= Drops; drop++)
        {
            asked.Add(Ask(lab, channel: null));
            lab.Server.Gateway.Drop();
            asked.Add(Ask(lab, Lab.News));
            var resumes = 2 * drop;
            await lab.UntilAsync(() => lab.Server.Gateway is { Connected: 2 } gateway && gateway.Resumes >= resumes);
        }

        await lab.UntilAsync(() => asked.All(id => lab.Server.Exchange(id).Shown is not null));

        Assert.Equal(2, lab.Server.Gateway.Identifies.Count);
        Assert.All(asked, id => Assert.Empty(lab.Server.Exchange(id).FollowUps));
        Assert.Equal(asked.Count, lab.Server.Messages.Count);
        // One that takes long may be tried again, and is refused then.
        var answers = lab.Server.Requests.Where(request => request.Path.StartsWith("interactions/", StringComparison.Ordinal));
        Assert.Equal(asked.Count, answers.Count(request => request.Status == 204));
        await StopsInTimeAsync(service);
    }

    [Fact]
    public async Task A_wrong_token_is_one_clear_line_and_the_rest_goes_on()
    {
        await using var lab = await Lab.OpenAsync();
        await using var service = _workspace.StartService([.. lab.Settings, "--Discord:Token=another"]);
        using var page = new ChatPage(await service.AddressAsync(), "ada");

        await service.LineAsync(line => line.Contains("Nobody on Discord is answered until that is mended", StringComparison.Ordinal));

        await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
        await page.SayAsync("3");
        await page.SeeAsync("arxiv.org/abs/");
    }

    private static async Task MenuAsync(Lab lab)
    {
        var categories = (await lab.CallAsync("categories", options: ("words", "cs"))).Shown!;
        var (menu, choice) = categories.Parts()
            .Where(part => part.TryGetProperty("options", out _))
            .SelectMany(part => part.GetProperty("options").EnumerateArray()
                .Select(option => (Menu: part.GetProperty("custom_id").GetString()!, Value: option.GetProperty("value").GetString()!)))
            .First(option => option.Value.Contains("cs.CV", StringComparison.Ordinal));
        await lab.AnsweredAsync(new Chooses(Lab.Ada, categories.Id, [choice], menu));
        Assert.Contains("cs.CV", (await lab.CallAsync("subscriptions")).Shown!.Text);
    }

    private static string Ask(Lab lab, string? channel) =>
        lab.Server.Happen(new UsesCommand(Lab.Ada, "paper", channel, new Dictionary<string, string> { ["paper"] = "3" })).Interaction!;

    private static IEnumerable<SimMessage> Pushed(Lab lab) =>
        lab.Server.Messages.Where(message => message.Text.Contains("2601.00200", StringComparison.Ordinal));

    private static async Task StopsInTimeAsync(ProgramRun service)
    {
        await service.SignalAsync("TERM");
        Assert.Equal(0, (await service.WaitAsync()).ExitCode);
    }

    private async Task<ProgramRun> StartAsync(Lab lab)
    {
        var service = _workspace.Start(["run", "--WebChat:Enabled=false", .. lab.Settings]);
        await lab.UpAsync();
        return service;
    }

    private async Task ImportAsync(string name, int first) =>
        (await _workspace.RunAsync("import", _workspace.Write(name, Digest.Of("cs.CV", first, 20)))).Succeeded();
}
