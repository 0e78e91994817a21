using System.Globalization;
using DigestBot.Core.Chats;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Status;

/// <summary>The status page: how it is in one sentence, then everything behind it.</summary>
internal static class StatusView
{
    // It comes anew by itself, without a script.
    private static readonly Html Refresh = Html.Of($"""<meta http-equiv="refresh" content="15">""");

    public static Html Of(StatusTexts texts, StatusReport report) => Frame.Of(
        texts, texts.Tagline, Refresh,
        Frame.Head(texts, texts.Tagline, report.Bot.HasChat ? Html.Of($"""<a href="/">{texts.ToChat}</a>""") : Html.Empty),
        Html.Join(
        [
            Summary(texts, report),
            Column(Frame.Card(texts.Push, "", Pushes(texts, report)), EditionsView.Of(texts, report)),
            Column(
                Frame.Card(texts.Sources, "", SourcesView.Of(texts, report)),
                Frame.Card(texts.Parts, "", Parts(texts, report)),
                FailuresView.Of(texts, report),
                FailuresView.Suspended(texts, report)),
        ]));

    private static Html Column(params IEnumerable<Html> cards) => Html.Of($"""<div class="column">{Html.Join(cards)}</div>""");

    private static Html Summary(StatusTexts texts, StatusReport report) => Html.Of($"""
        <section class="summary {(report.Troubles == 0 ? "well" : "ill")}">
          <h2>{(report.Troubles == 0 ? texts.AllWell : texts.Troubled(report.Troubles))}</h2>
          <p>{texts.AsOf(StatusTexts.HourOf(report.Now, report.Bot.Zone), report.Bot.Zone.Id, texts.Length(report.Now - report.StartedAt))} · {report.Bot.Version}</p>
          <ul class="figures">
            {Figure(report.Snapshot.Census.Papers, texts.Papers)}
            {Figure(report.Snapshot.Census.Editions, texts.Editions)}
            {Figure(report.ActiveChats, texts.Chats)}
            {Figure(report.Progress.Sum(row => row.Waiting), texts.Waiting)}
            {Figure(report.Progress.Sum(row => row.Sent), texts.Sent)}
          </ul>
        </section>
        """);

    private static Html Figure(long number, string what) => Html.Of($"""<li><b>{StatusTexts.Number(number)}</b> <span>{what}</span></li>""");

    private static Html Pushes(StatusTexts texts, StatusReport report) => Frame.List(report.Pushes.Select(push => Html.Of($"""
        <li>
          <p class="first"><b>{Platforms.Name(push.Report.Platform, texts)}</b> <span class="aside">{texts.Progress(StatusTexts.Number(push.Done), StatusTexts.Number(push.All))}</span></p>
          <progress value="{push.Done}" max="{push.All}">{push.Done} / {push.All}</progress>
          <p class="note">{Expectation(texts, report, push)}</p>
        </li>
        """)), texts.NoPush);

    private static string Expectation(StatusTexts texts, StatusReport report, RunningPush push)
    {
        var oldest = texts.Oldest(texts.Length(push.Report.OldestAge));
        return push.Report.ExpectedEnd is { } end
            ? $"{texts.Rate(push.Report.PerSecond.ToString("0.#", CultureInfo.InvariantCulture))} · {texts.End(StatusTexts.HourOf(end, report.Bot.Zone), texts.Length(end - report.Now))} · {oldest}"
            : $"{texts.NoEnd} · {oldest}";
    }

    private static Html Parts(StatusTexts texts, StatusReport report) => Frame.List(
        report.Health.Entries.Select(entry => Frame.Line(
            entry.Value.Status == HealthStatus.Healthy, texts.Part(entry.Key),
            entry.Value.Status == HealthStatus.Healthy ? texts.Works : "", entry.Value.Description ?? entry.Value.Exception?.Message ?? "")), "");
}

/// <summary>Names of platforms and chats, for people.</summary>
internal static class Platforms
{
    public static string Name(string platform, StatusTexts texts) => platform == "web" ? texts.Part("web") : $"{char.ToUpperInvariant(platform[0])}{platform[1..]}";

    public static string Chat(ChatAddress chat) => chat.Thread.Length == 0 ? $"{chat.Platform}:{chat.ChatId}" : $"{chat.Platform}:{chat.ChatId}/{chat.Thread}";
}
