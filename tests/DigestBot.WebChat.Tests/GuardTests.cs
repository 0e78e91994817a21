using System.Net;
using System.Net.Http.Json;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.WebChat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.WebChat.Tests;

/// <summary>Whoever is not this computer's own page gets nothing, and a sentence that says why.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly ScriptedConversation _conversation = new();
    private WebChatServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await WebChatServer.StartAsync(
            services => services.AddSingleton<ITranscript, MemoryTranscript>().AddSingleton<IConversation>(_conversation), Ct);
        _http.BaseAddress = _server.Url;
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("digestbot.localhost:8080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:8080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.5", HttpStatusCode.Forbidden)]
    public async Task A_name_that_was_pointed_here_is_refused(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("own", "same-origin", HttpStatusCode.OK)]
    [InlineData("https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-site", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", "same-site", HttpStatusCode.Forbidden)]
    public async Task Another_page_of_the_same_browser_can_say_nothing(string? origin, string? site, HttpStatusCode expected)
    {
        using var request = Post("/chat/messages", """{"as":"anna","text":"/pause"}""");
        if (origin is not null)
            request.Headers.Add("Origin", origin == "own" ? _server.Url.GetLeftPart(UriPartial.Authority) : origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _conversation.Asked.Count);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-origin", "cors", HttpStatusCode.OK)]
    public async Task Another_page_may_link_here_and_no_more(string site, string mode, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/commands") { Headers = { { "Sec-Fetch-Site", site }, { "Sec-Fetch-Mode", mode } } };

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"as":"anna bella","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"../x","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"123456789012345678901234567890123","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"@lab","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna@","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna@lab@lab","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna@<b>lab</b>","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna@lab\n","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna@123456789012345678901234567890123","text":"hi"}""", "A name has 1 to 32 letters")]
    [InlineData("""{"as":"anna","text":"  "}""", "There was nothing in that message.")]
    [InlineData("""{"as":"anna"}""", "There was nothing in that message.")]
    [InlineData("""{"as":"anna","text":5}""", "That could not be read.")]
    [InlineData("""{"as":"anna","text":""", "That could not be read.")]
    [InlineData("null", "That could not be read.")]
    public async Task What_cannot_be_understood_is_refused_with_a_sentence(string body, string sentence)
    {
        using var response = await _http.SendAsync(Post("/chat/messages", body), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(sentence, await MessageOfAsync(response), StringComparison.Ordinal);
        Assert.Empty(_conversation.Asked);
    }

    [Fact]
    public async Task A_message_of_2000_characters_passes_and_a_longer_one_does_not()
    {
        using var longest = await _http.SendAsync(Post("/chat/messages", $$"""{"as":"安娜","text":"{{new string('字', 2000)}}"}"""), Ct);
        using var longer = await _http.SendAsync(Post("/chat/messages", $$"""{"as":"安娜","text":"{{new string('x', 2001)}}"}"""), Ct);
        using var huge = await _http.SendAsync(Post("/chat/messages", $$"""{"as":"安娜","text":"{{new string('x', 50_000)}}"}"""), Ct);

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Contains("2,000", await MessageOfAsync(longer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
        Assert.Single(_conversation.Asked);
    }

    [Fact]
    public async Task A_form_of_another_page_has_the_wrong_type()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = new StringContent("""{"as":"anna","text":"hi"}""") };

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Refusals_speak_the_browsers_language()
    {
        using var request = Post("/chat/messages", """{"as":"","text":""}""");
        request.Headers.Add("Accept-Language", "fr;q=0.3, zh-CN, en;q=0.8");

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal("这条消息是空的。", await MessageOfAsync(response));
    }

    [Fact]
    public async Task Everything_forbids_the_browser_what_the_page_does_not_need()
    {
        using var response = await _http.GetAsync(new Uri("/", UriKind.Relative), Ct);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task An_unchanged_file_is_not_sent_again()
    {
        using var first = await _http.GetAsync(new Uri("/assets/app.js", UriKind.Relative), Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/app.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await _http.SendAsync(again, Ct);
        using var missing = await _http.GetAsync(new Uri("/assets/..%2fapp.js", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private static HttpRequestMessage Post(string path, string json) =>
        new(HttpMethod.Post, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    private static async Task<string> MessageOfAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<Dictionary<string, string>>(Ct);
        return answer!["message"];
    }
}
