using DigestBot.Benchmarks.Delivery;
using DigestBot.Benchmarks.Library;
using DigestBot.Benchmarks.Measuring;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Control;
using DigestBot.Simulators.Telegram.Happenings;
using NodaTime;

namespace DigestBot.Benchmarks.Soaking;

/// <summary>The service with chats that want each edition at once, a folder that editions arrive in, and people who ask.</summary>
internal sealed class SoakScene : IDisposable
{
    private const string Category = "cs.CV";
    private const int Papers = 100;
    private const int SecondsPerEdition = 30;

    // Behind those of the chats that get pushes.
    private const long People = 9_000_000;
    private static readonly string[] Questions = ["/search diffusion model", "/search \"large language\" -survey", "/today", "/paper 7", "/search author:wang", "17", "/related 3", "/search 模型 since:2w"];

    private readonly GeneratedPapers _generated = new(SamplePapers.All);
    private readonly string _sources;
    private readonly Running _server;
    private readonly TelegramControl _telegram;
    private int _seconds;
    private int _asked;
    private long _counted;
    private int _pushed;
    private int _answers;

    private SoakScene(Running server, string address, Running service, string sources)
    {
        (_server, _sources, Service) = (server, sources, service);
        _telegram = new(address);
    }

    public Running Service { get; }

    public int Editions { get; private set; }

    public static async Task<SoakScene> OpenAsync(Programs programs, string folder, int messagesPerSecond, CancellationToken ct)
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, "editions")).FullName;
        var database = Path.Combine(folder, "bot.db");
        await new DeliveryFile(database).CreateAsync(messagesPerSecond * SecondsPerEdition, Category, ct);
        var server = programs.Simulator("telegram");
        var address = (await server.LineAsync(ct)).Split(' ')[^1];
        var service = programs.Bot(
            "run", "--WebChat:Url=http://127.0.0.1:0", $"--Storage:Path={database}", "--Sources:0:Name=soak", $"--Sources:0:Folder={sources}",
            $"--Telegram:Token={new TelegramSettings().Token}", $"--Telegram:BaseUrl={address}", $"--Telegram:MessagesPerSecond={messagesPerSecond}");
        await service.UntilAsync(Starting.Service.IsReady, ct);
        _ = service.DrainAsync(ct);
        return new(server, address, service, sources);
    }

    /// <summary>What happens in a second.</summary>
    public async Task LiveAsync(CancellationToken ct)
    {
        if (_seconds++ % SecondsPerEdition == 0)
            await PublishAsync(ct);
        if (Editions > 0)
            foreach (var question in Questions.Skip(_asked++ % 2 * 4).Take(4))
                await _telegram.HappenAsync(new Writes(People + (_asked % 50), question), ct);
    }

    /// <summary>The messages of pushes so far, and the answers to people. To be asked every minute or so: it reads all that came since.</summary>
    public async Task<(int Pushed, int Answers)> CountAsync(CancellationToken ct)
    {
        foreach (var message in await _telegram.MessagesAsync(ct, _counted))
        {
            _counted = message.Order;
            _ = message.Chat >= People ? _answers++ : _pushed++;
        }

        return (_pushed, _answers);
    }

    public void Dispose()
    {
        Service.Dispose();
        _telegram.Dispose();
        _server.Dispose();
    }

    private Task PublishAsync(CancellationToken ct)
    {
        var papers = _generated.Take(Editions * Papers, Papers).Select(paper => paper with { Category = Category, Categories = [Category] });
        var day = new LocalDate(2024, 1, 1).PlusDays(Editions++);
        return File.WriteAllTextAsync(Path.Combine(_sources, $"{day:uuuu-MM-dd}_AI_enhanced_Chinese.jsonl"), DigestText.JsonLines(papers), ct);
    }
}
