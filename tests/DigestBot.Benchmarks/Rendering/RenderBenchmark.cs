using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Library;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Views;
using NodaTime;

namespace DigestBot.Benchmarks.Rendering;

/// <summary>Writing pages of a summary in a dialect, against appending the same text piece by piece.</summary>
internal sealed class RenderBenchmark : IBenchmark
{
    private const int Papers = 80;
    private static readonly IDialect[] Dialects = [new TelegramDialect(), new DiscordDialect(), new WebDialect(), new TextDialect()];

    public string Name => "rendering";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var papers = SamplePapers.All.Take(Papers).Select((paper, index) => paper with { Number = index + 1 }).ToList();
        foreach (var dialect in Dialects)
        {
            var pages = CategoryView.ComposeAll(Summary(papers), new(Texts.For("zh"), Layout.Full, dialect));
            var byHand = pages.Select(page => new HandWritten(dialect.Render(page))).ToList();
            await Rounds.WarmAsync(session.Scale.Rounds, () => Task.FromResult(Ratio()), ct);
            yield return Figure.AtMost(
                $"rendering a page for {dialect.Name}", "the same string by hand with a `StringBuilder`", 3, await Rounds.MeasureAsync(session.Scale.Rounds, _ => Task.FromResult(Ratio())));

            double Ratio() => Time(pages, session.Scale.Answers, dialect.Render) / Time(byHand, session.Scale.Answers, page => page.Build());
        }
    }

    private static CategorySummary Summary(List<Paper> papers) =>
        new(new(1, "generated", new LocalDate(2026, 6, 1), "zh", papers.Count, papers.Count), "cs.CV", PaperScope.All, papers, SeenBefore: 0);

    private static double Time<T>(IReadOnlyList<T> pages, int repeats, Func<T, string> write)
    {
        GC.Collect();
        var start = TimeProvider.System.GetTimestamp();
        for (var repeat = 0; repeat < repeats; repeat++)
            foreach (var page in pages)
                GC.KeepAlive(write(page));
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }
}
