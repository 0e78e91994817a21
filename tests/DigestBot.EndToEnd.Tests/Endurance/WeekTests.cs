using System.Globalization;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Publisher;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>A week as an operator has it: a publisher that fails now and then, restarts, a crash, a backup and its restoring.</summary>
[Trait("Category", Stage.Trait)]
public class WeekTests
{
    private const int Chats = 50;
    private const string Backup = "week.db";
    private const long Operator = 7;

    // The days stay the same, also where the test runs over midnight.
    private readonly DateTimeOffset _today = TimeProvider.System.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_edition_comes_to_each_chat_once_whatever_happens_in_between()
    {
        await using var stage = await Stage.OpenAsync(Chats);
        await using var publisher = await PublisherServer.StartAsync(Ct);
        await using (var service = Start(stage, publisher))
        {
            await PublishAsync(stage, publisher, ago: 6);
            await PublishAsync(stage, publisher, ago: 5);
            await PublishAsync(stage, publisher, ago: 4, Faults.Status(500), Faults.BreakOff);
            await StopAsync(service);
        }

        await using (var service = Start(stage, publisher))
        {
            await PublishAsync(stage, publisher, ago: 3, Faults.Page, Faults.BreakOffUnannounced);
            (await stage.RunAsync("backup", Backup)).Succeeded();
            service.Kill();
        }

        (await stage.RunAsync("restore", Backup, "--force")).Succeeded();
        await using (var service = Start(stage, publisher))
        {
            await PublishAsync(stage, publisher, ago: 2, Faults.CompressHalf);
            await StopAsync(service);
        }

        // Published while nobody looks.
        Publish(publisher, ago: 1);
        await using (var service = Start(stage, publisher))
        {
            await ToldAsync(stage, publisher);
            await PublishAsync(stage, publisher, ago: 0, Faults.Status(503), Faults.Status(404));
            await StopAsync(service);
        }

        await AssertOnceAsync(stage);
    }

    // A file without papers brings nothing to chats, and a word to who runs the bot.
    private async Task ToldAsync(Stage stage, PublisherServer publisher)
    {
        publisher.Publish(Day(0), "");
        await Waiting.UntilAsync(async () => (await stage.Telegram.MessagesAsync()).Any(
            message => message.Chat == Operator && message.Text.Contains("lists no papers", StringComparison.Ordinal)));
    }

    // Seven editions, and the one that was there before.
    private static async Task AssertOnceAsync(Stage stage)
    {
        var messages = await stage.Telegram.MessagesAsync();
        Assert.Equal(Chats, messages.Select(message => message.Chat).Where(chat => chat != Operator).Distinct().Count());
        foreach (var chat in messages.Where(message => message.Chat != Operator).GroupBy(message => message.Chat))
            foreach (var paper in Enumerable.Range(0, 7).Select(ago => $"2601.{First(ago):00000}"))
                Assert.Single(chat, message => message.Text.Contains(paper, StringComparison.Ordinal));
    }

    private static int First(int ago) => 5000 + (10 * ago);

    private static ProgramRun Start(Stage stage, PublisherServer publisher) => stage.StartService(
        "--Sources:0:Name=week", $"--Sources:0:Repository={PublisherServer.Repository}", $"--Fetching:RepositoryUrl={publisher.Address}", "--Fetching:IntervalMinutes=0.01", $"--Operation:Operators=telegram:{Operator}");

    private static async Task StopAsync(ProgramRun service)
    {
        await service.SignalAsync("TERM");
        (await service.WaitAsync()).Succeeded();
    }

    /// <summary>Publishes a day's edition, with what goes wrong with its file before it is right, and waits until all chats have it.</summary>
    private async Task PublishAsync(Stage stage, PublisherServer publisher, int ago, params Fault[] faults)
    {
        foreach (var fault in faults)
            publisher.FailNext(PublisherServer.PathOf($"data/{Day(ago)}.md"), fault);
        Publish(publisher, ago);
        await Waiting.UntilAsync(() => Task.FromResult(stage.Deliveries.Ask<long>($"SELECT count(*) FROM edition WHERE date = '{Day(ago)}'").Single() > 0));
        await stage.DoneAsync();
    }

    private void Publish(PublisherServer publisher, int ago) => publisher.Publish(Day(ago), Digest.Of("cs.RO", First(ago), 2));

    private string Day(int ago) => _today.AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
