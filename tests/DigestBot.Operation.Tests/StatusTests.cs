using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Operation;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Operation.Status;
using DigestBot.Operation.Tests.Support;
using Microsoft.Playwright;
using NodaTime;

namespace DigestBot.Operation.Tests;

/// <summary>The page for operators.</summary>
public partial class StatusTests(ChromiumFixture chromium)
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'&";

    private static readonly ChatAddress Chat = new("telegram", "7");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_editions_with_their_counts_sources_and_what_is_odd_about_them()
    {
        await using var pages = await Pages.StartAsync();
        await ImportAsync(pages, new(2026, 1, 5), first: 1, papers: 3);
        await ImportAsync(pages, new(2026, 1, 6), first: 3, papers: 4);
        await pages.Part<ISourceJournal>().LookedAsync("arxiv", "the server does not answer", notBefore: null, Ct);
        await pages.Part<ISourceJournal>().NoteAsync(new("arxiv", SourceNoticeKind.Missing, "2026-01-07", "There is no edition of 2026-01-07."), Ct);
        var page = await PageAsync(pages);
        Assert.Contains("4 papers, 3 new", page);
        Assert.Contains("<title>2026-01-05: 3</title>", page);
        Assert.Contains("<title>2026-01-06: 3</title>", page);
        Assert.Contains("owner/name, branch data", page);
        Assert.Contains("the server does not answer", page);
        Assert.Contains("There is no edition of 2026-01-07.", page);
        Assert.Contains("things need attention", page);
    }

    [Fact]
    public async Task It_shows_chats_that_cannot_be_written_to_and_markup_nowhere()
    {
        await using var pages = await Pages.StartAsync();
        await SuspendAsync(pages);
        await pages.Part<ISourceJournal>().LookedAsync("arxiv", Hostile, notBefore: null, Ct);
        var page = await PageAsync(pages);
        Assert.DoesNotContain("<img src=x", page);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;", page);
        Assert.Contains("telegram:7", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("style=", page);
    }

    [Fact]
    public async Task It_speaks_the_browsers_language_or_the_one_asked_for()
    {
        await using var pages = await Pages.StartAsync();
        Assert.Contains("New papers a day", await PageAsync(pages));
        Assert.Contains("每日新论文", await PageAsync(pages, "/status", "zh-CN, en;q=0.8"));
        Assert.Contains("New papers a day", await PageAsync(pages, "/status?lang=en", "zh-CN"));
        Assert.Contains("每日新论文", await PageAsync(pages, "/status?lang=zh"));
    }

    [Fact]
    public void Both_languages_say_the_same_things_each_in_its_own_script()
    {
        foreach (var property in typeof(StatusTexts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name is not ("Code" or "OtherCode" or "Other")))
        {
            Assert.DoesNotMatch(Han(), (string)property.GetValue(StatusTexts.English)!);
            Assert.Matches(Han(), (string)property.GetValue(StatusTexts.Chinese)!);
        }
    }

    [Fact]
    public async Task The_census_tells_states_apart()
    {
        await using var pages = await Pages.StartAsync();
        await SuspendAsync(pages);
        var census = await pages.Part<ICensus>().TakeAsync(Ct);
        Assert.Equal([new ChatCount("telegram", ChatState.Suspended, 1)], census.Chats);
        var suspended = Assert.Single(await pages.Part<ICensus>().SuspendedAsync(10, Ct));
        Assert.Equal((Chat, Hostile), (suspended.Chat, suspended.Title));
        Assert.NotNull(suspended.Since);
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task On_every_screen_it_fits_and_the_browser_complains_of_nothing(int width, ColorScheme scheme)
    {
        await using var pages = await Pages.StartAsync(adapters: [new("telegram", IsHeard: true)]);
        await ImportAsync(pages, new(2026, 1, 5), first: 1, papers: 3);
        await SuspendAsync(pages);
        await using var browser = await chromium.OpenAsync(new() { Locale = "zh-CN", ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var tab = await browser.NewPageAsync();
        List<string> complaints = [];
        tab.Console += (_, message) => complaints.Add(message.Text);
        tab.PageError += (_, error) => complaints.Add(error);
        await tab.GotoAsync(new Uri(pages.Url, "/status").ToString());
        Assert.True(await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal("zh-Hans", await tab.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_key_is_entered_in_a_browser_once()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        await using var browser = await chromium.OpenAsync();
        var tab = await browser.NewPageAsync();
        await tab.GotoAsync(new Uri(pages.Url, "/status").ToString());
        await tab.GetByLabel("Key").FillAsync("wrong-horse-battery-staple");
        await tab.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is not the key.");
        await tab.GetByLabel("Key").FillAsync(Pages.Key);
        await tab.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Sources" })).ToBeVisibleAsync();
        Assert.Equal(new Uri(pages.Url, "/status").ToString(), tab.Url);
        Assert.Equal("", await tab.EvaluateAsync<string>("document.cookie"));
    }

    private static async Task<string> PageAsync(Pages pages, string path = "/status", string language = "en")
    {
        using var answer = await pages.GetAsync(path, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task SuspendAsync(Pages pages)
    {
        await pages.Part<IConversation>().AnswerAsync(new() { Chat = Chat, PersonId = "7", Dialect = new TextDialect(false), Text = "/start" }, Ct);
        var chats = pages.Part<IChatStore>();
        await chats.SetTitleAsync((await chats.FindAsync(Chat, Ct))!.Id, Hostile, Ct);
        await chats.SuspendAsync(Chat, "blocked", Ct);
    }

    private static async Task ImportAsync(Pages pages, LocalDate day, int first, int papers)
    {
        var lines = string.Concat(Enumerable.Range(first, papers).Select(number => $$$"""
            {"id":"2601.{{{number:00000}}}","abs":"https://arxiv.org/abs/2601.{{{number:00000}}}","title":"Paper {{{number}}}","authors":["Ada One"],"categories":["cs.CV"],"summary":"All.","AI":{"tldr":"Short."}}

            """));
        var bytes = System.Text.Encoding.UTF8.GetBytes(lines);
        var digest = pages.Part<IDigestParser>().Parse(bytes);
        Assert.Equal(papers, digest.Papers.Count);
        await pages.Part<IEditionIntake>().StoreAsync(new("arxiv", day, "en"), new($"{day}.jsonl", SHA256.HashData(bytes)), digest, Ct);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
