using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.WebChat.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.WebChat.Tests;

/// <summary>How the page behaves, whatever is said on it.</summary>
public sealed class PageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Today = "2026-01-06";
    private static readonly ChatAddress You = new("web", "you");

    private World _world = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await World.StartAsync(Ct);
        await _world.ImportAsync(Today, DigestFixture.Ordinary(Today), Ct);
    }

    [Fact]
    public async Task A_reader_further_up_is_told_of_news_and_not_moved()
    {
        await using var browser = await chromium.OpenAsync();
        var tab = await OpenAsync(browser);
        await tab.AskAsync($"/digest {Today} cs.CV");
        await tab.AskAsync("/help");
        var pill = tab.Page.Locator("#pill");
        // A page that has asked nothing awaits no answer, so whatever comes is news.
        await tab.Page.ReloadAsync();
        await tab.IsReadyAsync();
        await tab.Page.EvaluateAsync("document.getElementById('log').scrollTo({ top: 0, behavior: 'instant' })");

        await SendAsync("<p>one</p>");
        await SendAsync("<p>two</p>");
        await Expect(pill).ToHaveTextAsync("2 new messages");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.getElementById('log').scrollTop"));
        await pill.ClickAsync();

        await Expect(pill).ToBeHiddenAsync();
        await Expect(tab.Latest).ToBeInViewportAsync();
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_hidden_tab_counts_what_came_with_a_sound()
    {
        await using var browser = await chromium.OpenAsync();
        await browser.AddInitScriptAsync("Object.defineProperty(Document.prototype, 'hidden', { get: () => !window.isLookedAt });");
        var tab = await OpenAsync(browser);

        await SendAsync("<p>loud</p>");
        await SendAsync("<p>quiet</p>", silent: true);
        await Expect(tab.Messages).ToHaveCountAsync(2);
        await Expect(tab.Page).ToHaveTitleAsync("(1) DigestBot");
        await tab.Page.EvaluateAsync("window.isLookedAt = true; document.dispatchEvent(new Event('visibilitychange'))");

        await Expect(tab.Page).ToHaveTitleAsync("DigestBot");
    }

    [Fact]
    public async Task The_menu_narrows_completes_and_closes()
    {
        await using var browser = await chromium.OpenAsync();
        var tab = await OpenAsync(browser);
        var options = tab.Page.Locator("[role=option]");

        await tab.Page.Locator("#open-menu").ClickAsync();
        await Expect(tab.Page.Locator("#open-menu")).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.True(await options.CountAsync() > 8);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        await tab.Page.Keyboard.TypeAsync("/unsub");
        await Expect(options).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("Tab");

        await Expect(tab.Text).ToHaveValueAsync("/unsubscribe ");
        await Expect(tab.Text).ToBeFocusedAsync();
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Shift_and_Enter_break_the_line()
    {
        await using var browser = await chromium.OpenAsync();
        var tab = await OpenAsync(browser);

        await tab.Text.PressSequentiallyAsync("one");
        await tab.Text.PressAsync("Shift+Enter");
        await tab.Text.PressSequentiallyAsync("two");

        await Expect(tab.Text).ToHaveValueAsync("one\ntwo");
        await Expect(tab.Entries).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1920)]
    public async Task Nothing_is_wider_than_the_screen_and_everything_is_large_enough_to_touch(int width)
    {
        await using var browser = await chromium.OpenAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = width, Height = 740 }, HasTouch = true });
        var tab = await OpenAsync(browser);
        await tab.AskAsync("/start");
        await tab.AskAsync("/settings");
        await tab.AskAsync($"/digest {Today} cs.CV");
        await tab.AskAsync("3");

        var wide = await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('body *:not(.unseen)')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))");
        var small = await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button:not(.reply), a.button, summary')].filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 120))");

        Assert.Empty(wide);
        Assert.Empty(small);
        Assert.False(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
    }

    [Fact]
    public async Task A_Chinese_browser_gets_a_Chinese_page_and_a_Chinese_bot()
    {
        await using var browser = await chromium.OpenAsync(new() { Locale = "zh-CN" });
        var tab = await OpenAsync(browser);

        await Expect(tab.Text).ToHaveAttributeAsync("aria-label", "消息");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(await tab.AskAsync("/help")).ToContainTextAsync("帮助");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_name_that_cannot_be_one_is_said_on_the_page()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(_world.Url, "/?as=a%20b%3Cscript%3E").ToString());

        await Expect(page.Locator("#connection")).ToContainTextAsync("1 to 32 letters");
        await Expect(page.Locator("#text")).ToBeDisabledAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private Task<Tab> OpenAsync(IBrowserContext browser) => Tab.OpenAsync(browser, _world.Url);

    private Task<SendResult> SendAsync(string html, bool silent = false) =>
        _world.Part<IChatPlatform>().SendAsync(You, new OutgoingMessage(html, silent, html), Ct);
}
