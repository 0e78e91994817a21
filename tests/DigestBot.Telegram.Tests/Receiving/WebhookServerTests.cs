using System.Net;
using System.Text;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Receiving;
using DigestBot.Telegram.Receiving.Webhooks;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Telegram.Tests.Receiving;

public sealed class WebhookServerTests : IArrivalHandler<Arrival>, IAsyncLifetime
{
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private readonly CancellationTokenSource _abort = new();
    private readonly WebhookSecret _secret = new();
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebhookServer _server;
    private readonly ArrivalLanes<Arrival> _lanes;
    private readonly HttpClient _http = new();
    private int _begun;

    public WebhookServerTests()
    {
        _server = new("http://127.0.0.1:0", _secret, NullLoggerFactory.Instance);
        _lanes = new(this, _abort.Token);
    }

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(Scene.Ct);
        _server.Feed(_lanes);
    }

    [Fact]
    public async Task An_update_is_acknowledged_only_once_it_was_handled()
    {
        var answer = SendAsync();
        await Listener.UntilAsync(() => _begun == 1);
        Assert.False(answer.IsCompleted);

        _letGo.SetResult();
        Assert.Equal(HttpStatusCode.OK, await answer);
    }

    [Fact]
    public async Task One_that_is_sent_again_is_handled_once()
    {
        _letGo.SetResult();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(SendAsync(), SendAsync()));
        Assert.Equal(HttpStatusCode.OK, await SendAsync());

        Assert.Equal(1, _begun);
    }

    [Fact]
    public async Task One_that_the_end_of_the_service_cuts_off_is_to_be_sent_again()
    {
        var answer = SendAsync();
        await Listener.UntilAsync(() => _begun == 1);

        await _abort.CancelAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await answer);
        _server.Feed(lanes: null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync());
    }

    [Fact]
    public async Task To_those_who_do_not_know_the_secret_there_is_nothing()
    {
        _letGo.SetResult();

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(secret: ""));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(secret: _secret.Token[..^1]));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(secret: new string('A', 43)));
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(_server.Address, Scene.Ct)).StatusCode);
        Assert.Equal(0, _begun);
    }

    [Fact]
    public async Task What_a_proxy_makes_of_the_path_does_not_matter()
    {
        _letGo.SetResult();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(path: "/bots/digest/"));
    }

    [Fact]
    public async Task What_goes_deeper_than_any_update_so_far_is_taken()
    {
        _letGo.SetResult();

        Assert.Equal(HttpStatusCode.OK, await SendAsync($$"""{"update_id":1,"x":{{new string('[', 200)}}{{new string(']', 200)}}}"""));
    }

    [Fact]
    public async Task The_secret_is_in_nothing_that_is_logged()
    {
        var heard = new Heard();
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard));
        await using var server = new WebhookServer("http://127.0.0.1:0", _secret, logs);
        await server.StartAsync(Scene.Ct);

        await SendAsync(to: server.Address);

        Assert.Contains(heard.Lines, line => line.Contains("Request starting", StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Lines, line => line.Contains(_secret.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://203.0.113.7:8443")]
    [InlineData("https://127.0.0.1:0")]
    public async Task An_address_that_cannot_be_listened_on_is_said_in_a_sentence(string listen)
    {
        using var api = new TelegramApi(Scene.Options("http://127.0.0.1:1"));
        var webhook = new Webhook(api, new() { WebhookUrl = "http://127.0.0.1:1/", WebhookListen = listen }, NullLoggerFactory.Instance);

        Assert.Contains("Telegram:WebhookListen", Assert.IsType<SendResult.Fatal>(await webhook.OpenAsync(Scene.Ct)).Reason);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_no_update_is_refused(string body) => Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body));

    [Fact]
    public async Task More_than_an_update_can_be_is_not_read() =>
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync($$"""{"update_id":1,"x":"{{new string('x', 2_000_000)}}"}"""));

    [Fact]
    public void A_secret_is_new_each_time_and_fits_what_Telegram_takes()
    {
        var other = new WebhookSecret();

        Assert.NotEqual(other.Token, _secret.Token);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", other.Token);
    }

    async Task IArrivalHandler<Arrival>.HandleAsync(Arrival arrival, CancellationToken ct)
    {
        Interlocked.Increment(ref _begun);
        await _letGo.Task.WaitAsync(ct);
    }

    Task IArrivalHandler<Arrival>.SlowDownAsync(Arrival arrival, CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync();
        await _lanes.DrainAsync();
        await _server.DisposeAsync();
        _lanes.Dispose();
        _http.Dispose();
        _abort.Dispose();
    }

    private async Task<HttpStatusCode> SendAsync(
        string body = """{"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"text":"hi"}}""", string? secret = null, string path = "/", string? to = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, (to ?? _server.Address) + path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(Header, secret ?? _secret.Token);
        using var answer = await _http.SendAsync(request, Scene.Ct);
        return answer.StatusCode;
    }
}
