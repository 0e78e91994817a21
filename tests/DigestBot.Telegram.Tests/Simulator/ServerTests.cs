using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>The server, called by a plain client: what it takes, and what it refuses in whose words.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private TelegramServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TelegramServer.StartAsync(Scene.Settings with { Spec = null }, Ct);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"chat_id":7,"text":"x"}""", null)]
    [InlineData("""{"chat_id":"7","text":"x","parse_mode":"html"}""", null)]
    [InlineData("""{"text":"x"}""", "Bad Request: chat_id is empty")]
    [InlineData("""{"chat_id":"@nobody","text":"x"}""", "Bad Request: chat not found")]
    [InlineData("""{"chat_id":7}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":7,"text":" \n"}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":7,"text":"<b></b>","parse_mode":"HTML"}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":7,"text":"<x>","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("""{"chat_id":7,"text":"<x>"}""", null)]
    [InlineData("""{"chat_id":7,"text":"x","parse_mode":"LaTeX"}""", "Bad Request: unsupported parse_mode")]
    [InlineData("""{"chat_id":7,"text":"x","disable_preview":true}""", "Bad Request: unknown parameter \"disable_preview\"")]
    [InlineData("""{"chat_id":-7,"text":"x","message_thread_id":1}""", "Bad Request: message thread not found")]
    [InlineData("""[1]""", "Bad Request: can't parse the request")]
    [InlineData("""{"chat_id":""", "Bad Request: can't parse the request")]
    public async Task A_call_is_taken_or_refused_for_its_parameters(string json, string? refusal) => Assert.Equal(refusal, await SendJsonAsync(json));

    [Theory]
    [InlineData("""[[{"text":"1","callback_data":"p"}]]""", null)]
    [InlineData("""[[{"text":"1"}]]""", "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""[[{"callback_data":"p"}]]""", "Bad Request: can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData("""[[{"text":"","callback_data":"p"}]]""", "Bad Request: inline keyboard button text must be non-empty")]
    [InlineData("""[[{"text":"1","url":"nowhere"}]]""", "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL")]
    [InlineData("""[[{"text":"1","url":"https://a.org","callback_data":"p"}]]""", "Bad Request: BUTTON_TYPE_INVALID")]
    [InlineData("""[["1"]]""", "Bad Request: can't parse inline keyboard button: InlineKeyboardButton must be an Object")]
    [InlineData("""["1"]""", "Bad Request: field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays")]
    public async Task So_it_is_for_its_buttons(string rows, string? refusal) =>
        Assert.Equal(refusal, await SendJsonAsync($$$"""{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":{{{rows}}}}}"""));

    [Theory]
    [InlineData("\"switch_inline_query\":\"\"", null)]
    [InlineData("\"url\":\"tg://resolve?domain=x\"", null)]
    [InlineData("\"copy_text\":{\"text\":\"x\"}", null)]
    [InlineData("\"copy_text\":{\"text\":\"\"}", "Bad Request: BUTTON_COPY_TEXT_INVALID")]
    [InlineData("\"callback_data\":\"\"", "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    public async Task A_button_does_one_of_a_few_things(string what, string? refusal) =>
        Assert.Equal(refusal, await SendJsonAsync($$$"""{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"1",{{{what}}}}]]}}"""));

    [Theory]
    [InlineData(8, null)]
    [InlineData(9, "Bad Request: reply markup is too long")]
    public async Task A_row_has_no_more_than_eight_buttons(int count, string? refusal)
    {
        var row = string.Join(',', Enumerable.Repeat("""{"text":"1","callback_data":"p"}""", count));

        Assert.Equal(refusal, await SendJsonAsync($$$"""{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{{{row}}}]]}}"""));
    }

    [Fact]
    public async Task What_is_not_known_is_let_pass_where_the_settings_say_so()
    {
        _server.Settings = _server.Settings with { IgnoresUnknownParameters = true };

        Assert.Null(await SendJsonAsync("""{"chat_id":7,"text":"x","disable_preview":true}"""));
    }

    [Theory]
    [InlineData(64, 1, null)]
    [InlineData(65, 1, "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData(1, 100, null)]
    [InlineData(1, 101, "Bad Request: reply markup is too long")]
    public async Task Buttons_have_limits(int bytes, int count, string? refusal)
    {
        var rows = string.Join(',', Enumerable.Repeat($$"""[{"text":"1","callback_data":"{{new string('p', bytes)}}"}]""", count));

        Assert.Equal(refusal, await SendJsonAsync($$$"""{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[{{{rows}}}]}}"""));
    }

    [Theory]
    [InlineData(4096, null)]
    [InlineData(4097, "Bad Request: message is too long")]
    public async Task A_text_is_measured_after_parsing(int length, string? refusal) =>
        Assert.Equal(refusal, await SendJsonAsync($$"""{"chat_id":7,"parse_mode":"HTML","text":"<b>{{string.Concat(Enumerable.Repeat("&lt;", length))}}</b>"}"""));

    [Fact]
    public async Task Forms_chunked_bodies_and_addresses_are_taken_as_well()
    {
        Dictionary<string, string> fields = new()
        {
            ["chat_id"] = "7",
            ["text"] = "<b>x</b>",
            ["parse_mode"] = "HTML",
            ["disable_notification"] = "true",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"1","callback_data":"p"}]]}""",
        };
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            multipart.Add(new StringContent(value), name);

        Assert.Null(await SendAsync(new FormUrlEncodedContent(fields)));
        Assert.Null(await SendAsync(multipart));
        Assert.Null(await SendAsync(new ChunkedJson("""{"chat_id":7,"text":"x"}""")));
        using var address = await _http.GetAsync($"{_server.Address}/bot{Scene.Token}/sendMessage?chat_id=7&text=x&disable_notification=true", Ct);
        Assert.Null(await RefusalAsync(address));

        Assert.Equal([(1, true), (1, true), (0, false), (0, true)], _server.Messages.Select(message => (message.Buttons, message.Silent)));
    }

    [Theory]
    [InlineData("bot1:wrong/sendMessage", 401, "Unauthorized")]
    [InlineData($"bot{Scene.Token}/sendNothing", 404, "Not Found: method not found")]
    [InlineData("bot", 404, "Not Found")]
    [InlineData("elsewhere", 404, "Not Found")]
    public async Task A_wrong_address_is_refused(string path, int status, string refusal)
    {
        using var response = await _http.PostAsync($"{_server.Address}/{path}", content: null, Ct);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(refusal, await RefusalAsync(response));
    }

    private Task<string?> SendJsonAsync(string json) => SendAsync(new StringContent(json, Encoding.UTF8, "application/json"));

    private async Task<string?> SendAsync(HttpContent content)
    {
        using var response = await _http.PostAsync($"{_server.Address}/bot{Scene.Token}/sendMessage", content, Ct);
        return await RefusalAsync(response);
    }

    private static async Task<string?> RefusalAsync(HttpResponseMessage response)
    {
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.Equal(response.IsSuccessStatusCode, answer.RootElement.GetProperty("ok").GetBoolean());
        return response.IsSuccessStatusCode ? null : answer.RootElement.GetProperty("description").GetString();
    }

    private sealed class ChunkedJson : HttpContent
    {
        private readonly string _json;

        public ChunkedJson(string json)
        {
            _json = json;
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var piece in _json.Chunk(5))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(piece), Ct);
                await stream.FlushAsync(Ct);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
