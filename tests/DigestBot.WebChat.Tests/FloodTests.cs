using System.Net;
using System.Net.Http.Json;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.WebChat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.WebChat.Tests;

/// <summary>One who asks for far too much.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const int PerMinute = 10;

    private readonly HttpClient _http = new();
    private readonly ScriptedConversation _conversation = new();
    private WebChatServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await WebChatServer.StartAsync(
            services => services
                .AddSingleton<TimeProvider>(new StoppedTime())
                .AddSingleton(new FloodLimits(PerMinute))
                .AddSingleton<ITranscript, MemoryTranscript>()
                .AddSingleton<IConversation>(_conversation),
            Ct);
        _http.BaseAddress = _server.Url;
    }

    [Fact]
    public async Task Gets_as_much_as_anybody_and_no_more_while_another_is_answered()
    {
        for (var message = 0; message < PerMinute / 2; message++)
            Assert.Equal(HttpStatusCode.OK, await SayAsync("anna"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SayAsync("anna"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SayAsync("anna@lab"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync("bob"));
        Assert.Equal((PerMinute / 2) + 1, _conversation.Asked.Count);
    }

    [Fact]
    public async Task Opens_no_more_pages_than_anybody_needs_and_takes_none_from_another()
    {
        List<HttpResponseMessage> open = [];
        for (var page = 0; page < 16; page++)
        {
            open.Add(await OpenAsync("anna"));
            Assert.Equal(HttpStatusCode.OK, open[^1].StatusCode);
            await ReadAsync(open[^1]);
        }

        using var beyond = await OpenAsync("anna");
        using var other = await OpenAsync("bob");
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (beyond.StatusCode, other.StatusCode));
        open.ForEach(page => page.Dispose());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private Task<HttpResponseMessage> OpenAsync(string person) => _http.GetAsync($"/chat/events?as={person}", HttpCompletionOption.ResponseHeadersRead, Ct);

    // The history comes once the page has its seat.
    private static async Task ReadAsync(HttpResponseMessage page)
    {
        var stream = await page.Content.ReadAsStreamAsync(Ct);
        Assert.True(await stream.ReadAsync(new byte[64], Ct) > 0);
    }

    private async Task<HttpStatusCode> SayAsync(string person)
    {
        using var answer = await _http.PostAsJsonAsync("/chat/messages", new { @as = person, text = "hi" }, Ct);
        return answer.StatusCode;
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
