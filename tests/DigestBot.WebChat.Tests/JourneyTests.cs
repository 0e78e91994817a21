using DigestBot.WebChat.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.WebChat.Tests;

/// <summary>What a newcomer does in the browser, on the real bot with a real database.</summary>
public sealed class JourneyTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Today = "2026-01-06";

    private World _world = null!;
    private IBrowserContext _browser = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _browser = await chromium.OpenAsync();
        _world = await World.StartAsync(Ct);
        await _world.ImportAsync(Today, DigestFixture.Ordinary(Today), Ct);
    }

    [Fact]
    public async Task A_newcomer_subscribes_with_two_presses()
    {
        var tab = await OpenAsync();
        await Expect(tab.Page.Locator("#welcome")).ToBeVisibleAsync();

        var start = await tab.AnswerToAsync(() => tab.Page.Locator("#steps button").First.ClickAsync());
        await start.Locator("[data-press^='t:cs.CV']").ClickAsync();

        await Expect(start.Locator("[data-press^='t:cs.CV']")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(tab.Page.Locator("#welcome")).ToBeHiddenAsync();
        await Expect(await tab.AskAsync("/subscriptions")).ToContainTextAsync("cs.CV");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Pages_are_turned_in_place_and_the_button_keeps_the_focus()
    {
        var tab = await OpenAsync();
        var summary = await tab.AskAsync($"/digest {Today} cs.CV");
        await Expect(summary).ToContainTextAsync("Seeing 01");
        var next = summary.Locator(".row [data-press^='c:']").Last;

        await next.ClickAsync();
        await Expect(summary).Not.ToContainTextAsync("Seeing 01");
        await Expect(next).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(summary).ToContainTextAsync("Seeing 01");
        Assert.Equal(1, await tab.Messages.CountAsync());
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_card_opens_from_its_number_and_unfolds_its_details()
    {
        var tab = await OpenAsync();
        var summary = await tab.AskAsync($"/digest {Today} cs.CV");

        var card = await tab.AnswerToAsync(() => summary.Locator(".paper [data-press]").Nth(2).ClickAsync());
        var text = card.Locator(".fold .text").Last;
        await Expect(text).ToBeHiddenAsync();
        await card.Locator("summary").Last.ClickAsync();

        await Expect(card).ToContainTextAsync("Seeing 03");
        await Expect(text).ToBeVisibleAsync();
        await Expect(card.Locator("a[href='https://arxiv.org/abs/2601.06003']").First).ToHaveAttributeAsync("rel", "noopener noreferrer");
        tab.HasNoComplaints();
    }

    [Theory]
    [InlineData("22", "Walking 02")]
    [InlineData("https://arxiv.org/pdf/2601.06005v2", "Seeing 05")]
    [InlineData("/paper cs.RO 3", "Walking 03")]
    public async Task A_number_or_a_link_is_looked_up(string text, string title)
    {
        var tab = await OpenAsync();

        await Expect(await tab.AskAsync(text)).ToContainTextAsync(title);

        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_push_appears_in_every_tab_of_its_chat_and_in_no_other()
    {
        var tab = await OpenAsync("anna");
        var second = await OpenAsync("anna");
        var other = await OpenAsync("安娜");
        await tab.AskAsync("/subscribe cs.RO");
        await Expect(second.Messages).ToHaveCountAsync(1);

        await _world.PushAsync(Ct);

        await Expect(tab.Latest).ToContainTextAsync("Walking 01");
        await Expect(second.Latest).ToContainTextAsync("Walking 01");
        await Expect(other.Entries).ToHaveCountAsync(0);
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_reply_to_an_earlier_push_means_that_edition()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("/subscribe cs.CV");
        await _world.PushAsync(Ct);
        await Expect(tab.Latest).ToContainTextAsync("Seeing 01 of 2026-01-06");
        var push = await tab.Latest.GetAttributeAsync("data-id");
        await _world.ImportAsync("2026-01-07", DigestFixture.Ordinary("2026-01-07"), Ct);

        await tab.Page.Locator($"[data-id='{push}'] .reply").ClickAsync();
        await Expect(tab.Page.Locator("#replying")).ToContainTextAsync("cs.CV");
        await Expect(await tab.AskAsync("4")).ToContainTextAsync("Seeing 04 of 2026-01-06");

        await Expect(tab.Page.Locator("#replying")).ToBeHiddenAsync();
        await Expect(await tab.AskAsync("4")).ToContainTextAsync("Seeing 04 of 2026-01-07");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_reload_keeps_the_history_with_the_page_that_was_turned()
    {
        var tab = await OpenAsync();
        var summary = await tab.AskAsync($"/digest {Today} cs.CV");
        await summary.Locator(".row [data-press^='c:']").Last.ClickAsync();
        await Expect(summary).Not.ToContainTextAsync("Seeing 01");

        await tab.Page.ReloadAsync();
        await tab.IsReadyAsync();

        await Expect(tab.Entries).ToHaveCountAsync(2);
        await Expect(tab.Latest).Not.ToContainTextAsync("Seeing 01");
        await Expect(tab.Entries.First).ToContainTextAsync($"/digest {Today} cs.CV");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_paper_is_saved_from_its_card_and_the_list_downloaded_as_a_file()
    {
        var tab = await OpenAsync("安娜");
        var card = await tab.AskAsync("3");
        await card.Locator("[data-press^='k:']").ClickAsync();
        await Expect(card.Locator("[data-press^='k:']")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(tab.Page.Locator("#toast")).ToContainTextAsync("Saved.");
        await Expect(await tab.AskAsync("/saved")).ToContainTextAsync("Seeing 03");

        var exported = await tab.AskAsync("/export bibtex");
        var link = exported.Locator("a.file");
        await Expect(link).ToHaveTextAsync("saved.bib");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("saved.bib", download.SuggestedFilename);
        Assert.Contains("eprint        = {2601.06003}", await File.ReadAllTextAsync(await download.PathAsync(), Ct), StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        await tab.IsReadyAsync();
        await Expect(tab.Latest.Locator("a.file")).ToHaveTextAsync("saved.bib");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task The_page_comes_back_by_itself_when_the_bot_was_away()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("/help");

        await _world.StopAsync();
        await Expect(tab.Page.Locator("#connection")).ToContainTextAsync("Trying again");
        await tab.Text.FillAsync("22");
        await tab.Text.PressAsync("Enter");
        await Expect(tab.Page.Locator("#toast")).ToContainTextAsync("still here");
        await Expect(tab.Text).ToHaveValueAsync("22");
        await _world.StartAgainAsync(Ct);
        await Expect(tab.Page.Locator("#connection")).ToBeHiddenAsync();
        tab.Forgive();

        await tab.Text.PressAsync("Enter");
        await Expect(tab.Latest).ToContainTextAsync("Walking 02");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var tab = await OpenAsync();
        var keys = tab.Page.Keyboard;

        await keys.TypeAsync("/tod");
        await Expect(tab.Page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("/today");
        await keys.PressAsync("Enter");
        await Expect(tab.Messages.First).ToBeVisibleAsync();
        await keys.TypeAsync("3");
        await keys.PressAsync("Enter");
        await Expect(tab.Latest).ToContainTextAsync("Seeing 03");
        await tab.Latest.Locator("summary").First.FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Latest.Locator(".fold .text").First).ToBeVisibleAsync();
        await tab.Latest.Locator("[data-press^='p:']").Last.FocusAsync();
        await keys.PressAsync("Enter");

        await Expect(tab.Latest).ToContainTextAsync("Seeing 04");
        tab.HasNoComplaints();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    private Task<Tab> OpenAsync(string? person = null) => Tab.OpenAsync(_browser, _world.Url, person);
}
