using DigestBot.Core.Chats;
using DigestBot.WebChat.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.WebChat.Tests;

/// <summary>Several people in one chat, each on a page of their own.</summary>
public sealed class GroupTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Today = "2026-01-06";
    private static readonly ChatAddress Lab = new("web", "@lab");

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
    public async Task People_put_a_paper_forward_and_their_votes_count_once_each_on_all_pages()
    {
        var (ann, bob) = (await OpenAsync("ann@lab"), await OpenAsync("bob@lab"));
        var card = await ann.AskAsync("3");
        var nomination = await ann.AnswerToAsync(() => card.GetByRole(AriaRole.Button, new() { Name = "Nominate" }).ClickAsync());
        await Expect(nomination).ToContainTextAsync("nominated by ann");
        await Expect(Votes(bob)).ToHaveTextAsync("▲ 1");

        await Votes(bob).ClickAsync();
        await Expect(Votes(ann)).ToHaveTextAsync("▲ 2");
        await Expect(Votes(bob)).ToHaveTextAsync("▲ 2");

        await Votes(ann).ClickAsync();
        await Expect(ann.Page.Locator("#toast")).ToHaveTextAsync("Your vote is taken back.");
        await Expect(Votes(ann)).ToHaveTextAsync("▲ 1");
        await Expect(Votes(bob)).ToHaveTextAsync("▲ 1");

        await Expect(await bob.AskAsync("/top week")).ToContainTextAsync("1 vote · nominated by ann");
        await Expect(ann.Messages).ToHaveCountAsync(3);
        ann.HasNoComplaints();
        bob.HasNoComplaints();
    }

    [Fact]
    public async Task Everybody_sees_at_once_who_said_what_and_still_does_later()
    {
        var (ann, bob) = (await OpenAsync("ann@lab"), await OpenAsync("鲍勃@lab"));

        await ann.AskAsync("/nominate 2");
        await Expect(bob.Messages).ToHaveCountAsync(1);
        await bob.AskAsync("/top");
        await Expect(ann.Messages).ToHaveCountAsync(2);

        await Expect(ann.Page.Locator(".other .by")).ToHaveTextAsync(["鲍勃"]);
        await Expect(bob.Page.Locator(".other .by")).ToHaveTextAsync(["ann"]);
        await bob.Page.ReloadAsync();
        await bob.IsReadyAsync();
        await Expect(bob.Page.Locator(".other .by")).ToHaveTextAsync(["ann"]);
        await Expect(bob.Page.Locator(".said:not(.other) .bubble")).ToHaveTextAsync(["/top"]);
        await Expect(bob.Page.Locator("h1")).ToHaveTextAsync("lab");
        await Expect(bob.Page).ToHaveTitleAsync("lab · DigestBot");
        await Expect(bob.Page.Locator("#person-name")).ToHaveTextAsync("鲍勃");
        ann.HasNoComplaints();
        bob.HasNoComplaints();
    }

    [Fact]
    public async Task A_group_begins_silent_and_compact_and_is_nobodys_own_chat()
    {
        var (ann, alone) = (await OpenAsync("ann@lab"), await OpenAsync("lab"));

        await ann.AskAsync("/subscribe cs.RO");

        var group = await _world.Part<IChatStore>().FindAsync(Lab, Ct);
        Assert.Equal((true, Layout.Compact, "lab"), (group!.Settings.Silent, group.Settings.Layout, group.Title));
        await Expect(await alone.AskAsync("/nominate 2")).ToContainTextAsync("for groups and channels");
        await Expect(alone.Entries).ToHaveCountAsync(2);
        await Expect(ann.Entries).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_people_say_to_each_other_is_not_answered()
    {
        var (ann, bob) = (await OpenAsync("ann@lab"), await OpenAsync("bob@lab"));

        await ann.Text.FillAsync("<b>Lunch</b> after the talk, anybody?");
        await ann.Text.PressAsync("Enter");
        await Expect(bob.Page.Locator(".other .bubble")).ToHaveTextAsync("<b>Lunch</b> after the talk, anybody?");
        await bob.AskAsync("/help");

        await Expect(ann.Messages).ToHaveCountAsync(1);
        await Expect(ann.Entries).ToHaveCountAsync(3);
        bob.HasNoComplaints();
    }

    [Theory]
    [InlineData("@lab")]
    [InlineData("ann@")]
    [InlineData("ann@lab@lab")]
    [InlineData("ann@<img src=x onerror=alert(1)>")]
    [InlineData("ann@\u202elab")]
    public async Task A_name_that_cannot_be_is_refused_with_a_sentence(string name)
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(_world.Url, $"/?as={Uri.EscapeDataString(name)}").ToString());

        await Expect(page.Locator("#connection")).ToContainTextAsync("ann@lab is ann in the group lab");
        await Expect(page.Locator("#text")).ToBeDisabledAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("DigestBot");
    }

    [Theory]
    [InlineData("__proto__@constructor")]
    [InlineData("you@you")]
    [InlineData("آن@مختبر")]
    [InlineData("12345678901234567890123456789012@WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    public async Task An_odd_name_is_only_a_name_and_fits_on_a_phone(string name)
    {
        var person = name.Split('@')[0];
        await using var phone = await chromium.OpenAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 360, Height = 740 } });
        var (odd, bob) = (await Tab.OpenAsync(phone, _world.Url, name), await Tab.OpenAsync(phone, _world.Url, "bob@" + name.Split('@')[1]));

        await odd.AskAsync("/nominate 2");

        await Expect(bob.Latest).ToContainTextAsync($"nominated by {person[..Math.Min(person.Length, 20)]}");
        await Expect(bob.Page.Locator(".other .by")).ToHaveTextAsync(person);
        Assert.False(await bob.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.False(await odd.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        odd.HasNoComplaints();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    private Task<Tab> OpenAsync(string who) => Tab.OpenAsync(_browser, _world.Url, who);

    private static ILocator Votes(Tab tab) => tab.Page.Locator(".entry.bot .row [data-press^='v:']").First;
}
