using System.Net;
using DigestBot.Operation.Access;
using DigestBot.Operation.Tests.Support;

namespace DigestBot.Operation.Tests;

/// <summary>Who gets to the pages.</summary>
public class AccessTests
{
    private static readonly IPAddress Stranger = IPAddress.Parse("203.0.113.7");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:8080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    public async Task Without_a_key_this_machine_alone_is_let_in_by_its_own_names(string host, HttpStatusCode expected)
    {
        await using var pages = await Pages.StartAsync();
        foreach (var path in (string[])["/elsewhere", "/status", "/metrics"])
            Assert.Equal(expected, (await pages.GetAsync(path, ("Host", host))).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nobody_else_is_let_in()
    {
        await using var pages = await Pages.StartAsync(from: Stranger);
        foreach (var path in (string[])["/elsewhere", "/status", "/metrics", "/health/ready", "/health/live", "/key"])
            Assert.Equal(HttpStatusCode.Forbidden, (await pages.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task With_a_key_it_is_asked_for_on_this_machine_as_well_since_a_proxy_is_on_this_machine()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        foreach (var path in (string[])["/elsewhere", "/status", "/metrics"])
        {
            using var refused = await pages.GetAsync(path, ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            var page = await refused.Content.ReadAsStringAsync(Ct);
            Assert.Contains("type=\"password\"", page);
            Assert.DoesNotContain("secret", page);
        }
    }

    [Fact]
    public async Task The_key_is_entered_once_and_kept_where_no_script_and_no_other_page_reaches_it()
    {
        await using var pages = await Pages.StartAsync(Pages.Key, from: Stranger);
        using var entered = await pages.EnterAsync(Pages.Key, "/elsewhere?a=1");
        Assert.Equal((HttpStatusCode.SeeOther, "/elsewhere?a=1"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Pages.Key, cookie);
        using var page = await pages.GetAsync("/elsewhere", ("Cookie", cookie.Split(';')[0]));
        Assert.Equal("secret", await page.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_cookie_ends_after_a_month_and_cannot_be_made_to_last()
    {
        var time = new HandTime();
        await using var pages = await Pages.StartAsync(Pages.Key, time);
        using var entered = await pages.EnterAsync(Pages.Key);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie")).Split(';')[0];
        var longer = cookie.Replace("=1", "=9", StringComparison.Ordinal);
        Assert.NotEqual(cookie, longer);
        Assert.Equal(HttpStatusCode.OK, (await pages.GetAsync("/elsewhere", ("Cookie", cookie))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await pages.GetAsync("/elsewhere", ("Cookie", longer))).StatusCode);
        time.Pass(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Unauthorized, (await pages.GetAsync("/elsewhere", ("Cookie", cookie))).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("")]
    public async Task The_form_leads_to_no_other_site(string to)
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        using var entered = await pages.EnterAsync(Pages.Key, to);
        Assert.Equal("/", entered.Headers.Location?.ToString());
    }

    [Fact]
    public async Task After_five_wrong_keys_not_even_the_right_one_opens_for_a_quarter_of_an_hour()
    {
        var time = new HandTime();
        await using var pages = await Pages.StartAsync(Pages.Key, time);
        for (var tries = 0; tries < KeyTries.Most; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await pages.EnterAsync("wrong-horse-battery-staple")).StatusCode);
        using var late = await pages.EnterAsync(Pages.Key);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(KeyTries.Window, late.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.Unauthorized, (await pages.GetAsync("/metrics", ("Authorization", $"Bearer {Pages.Key}"))).StatusCode);
        time.Pass(KeyTries.Window);
        Assert.Equal(HttpStatusCode.SeeOther, (await pages.EnterAsync(Pages.Key)).StatusCode);
    }

    [Fact]
    public void One_who_guesses_holds_up_nobody_else_but_all_of_a_network_of_version_six()
    {
        var tries = new KeyTries(new HandTime());
        for (var count = 0; count < KeyTries.Most; count++)
        {
            tries.Failed(Stranger);
            tries.Failed(IPAddress.Parse($"2001:db8::{count + 1}"));
        }

        Assert.Equal(KeyTries.Window, tries.WaitOf(Stranger));
        Assert.Equal(KeyTries.Window, tries.WaitOf(Stranger.MapToIPv6()));
        Assert.Equal(KeyTries.Window, tries.WaitOf(IPAddress.Parse("2001:db8::ffff")));
        Assert.Equal(TimeSpan.Zero, tries.WaitOf(IPAddress.Parse("203.0.113.8")));
        Assert.Equal(TimeSpan.Zero, tries.WaitOf(IPAddress.Parse("2001:db8:1::1")));
    }

    [Fact]
    public async Task A_program_bears_the_key_in_a_header()
    {
        await using var pages = await Pages.StartAsync(Pages.Key, from: Stranger);
        using var refused = await pages.GetAsync("/metrics");
        Assert.Equal("Bearer", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        Assert.DoesNotContain("<", await refused.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.OK, (await pages.GetAsync("/metrics", ("Authorization", $"Bearer {Pages.Key}"))).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_page_sends_nothing_here(string header, string value)
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/key") { Content = new FormUrlEncodedContent([new("key", Pages.Key)]) };
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Http.SendAsync(request, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_not_read()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await pages.EnterAsync(new('x', 100_000))).StatusCode);
    }

    [Fact]
    public async Task The_page_forbids_scripts_and_strange_frames()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        using var page = await pages.GetAsync("/status", ("Accept", "text/html"));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
    }
}
