using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Api;

/// <summary>
/// Telegram's Bot API, as far as the bot uses it. Source: https://core.telegram.org/bots/api, version 10.1. Nothing that leaves this class
/// holds the token, whatever a server or the network says.
/// </summary>
public sealed partial class TelegramApi : IDisposable
{
    private readonly TelegramHttp _http;
    private readonly TelegramHttp _polls;
    private readonly TelegramOptions _options;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Checked, and with a token.</param>
    /// <param name="time">By which a call without an answer is given up; null for the system's.</param>
    public TelegramApi(TelegramOptions options, TimeProvider? time = null)
    {
        _options = options;
        _http = TelegramHttp.Create(options, time ?? TimeProvider.System);
        _polls = TelegramHttp.CreateForPolls(options, time ?? TimeProvider.System);
    }

    /// <summary>Sends a message by its own method.</summary>
    public Task<ApiAnswer<SentMessage>> SendMessageAsync(MessageTarget target, PreparedMessage message, CancellationToken ct) =>
        CallAsync(
            _http, message.Method, message.For(target),
            static answer => SentAnswer.TryRead(answer) ?? JsonSerializer.Deserialize(answer, WireJson.Snake.EnvelopeSentMessage), ct);

    /// <summary>Sends a file. Source: Bot API, <c>sendDocument</c>.</summary>
    public async Task<ApiAnswer<SentMessage>> SendDocumentAsync(MessageTarget target, DocumentContent document, CancellationToken ct) => await CallAsync(
        _http, "sendDocument", await DocumentForm.WriteDocumentAsync(target, document, ct),
        static answer => SentAnswer.TryRead(answer) ?? JsonSerializer.Deserialize(answer, WireJson.Snake.EnvelopeSentMessage), ct);

    /// <summary>Sends a picture, which is shown as one. Source: Bot API, <c>sendPhoto</c>.</summary>
    public async Task<ApiAnswer<SentMessage>> SendPhotoAsync(MessageTarget target, DocumentContent photo, CancellationToken ct) => await CallAsync(
        _http, "sendPhoto", await DocumentForm.WritePhotoAsync(target, photo, ct),
        static answer => SentAnswer.TryRead(answer) ?? JsonSerializer.Deserialize(answer, WireJson.Snake.EnvelopeSentMessage), ct);

    /// <summary>Who the bot is; the plainest way to try a token. Source: Bot API, <c>getMe</c>.</summary>
    public Task<ApiAnswer<BotUser>> GetMeAsync(CancellationToken ct) =>
        CallAsync("getMe", "{}"u8.ToArray(), WireJson.Snake.EnvelopeBotUser, ct);

    public void Dispose()
    {
        _http.Dispose();
        _polls.Dispose();
    }

    private Task<ApiAnswer<TResult>> CallAsync<TParameters, TResult>(
        string method, TParameters parameters, JsonTypeInfo<TParameters> type, JsonTypeInfo<Envelope<TResult>> answerType, CancellationToken ct) =>
        CallAsync(method, JsonSerializer.SerializeToUtf8Bytes(parameters, type), answerType, ct);

    private Task<ApiAnswer<TResult>> CallAsync<TResult>(string method, byte[] parameters, JsonTypeInfo<Envelope<TResult>> answerType, CancellationToken ct) =>
        CallAsync(_http, method, parameters, answerType, ct);

    private Task<ApiAnswer<TResult>> CallAsync<TResult>(
        TelegramHttp http, string method, byte[] parameters, JsonTypeInfo<Envelope<TResult>> answerType, CancellationToken ct) =>
        CallAsync(http, method, new CallBody(parameters), answer => JsonSerializer.Deserialize(answer, answerType), ct);

    private async Task<ApiAnswer<TResult>> CallAsync<TResult>(
        TelegramHttp http, string method, CallBody body, Func<ReadOnlySpan<byte>, Envelope<TResult>?> read, CancellationToken ct)
    {
        try
        {
            return await http.PostAsync(method, body, (status, answer) => Read(status, answer, read), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested && !body.Begun)
        {
            // What the client threw stays behind, as it would with any other failure.
            throw new OperationCanceledException(ct);
        }
        catch (OperationCanceledException)
        {
            return Failed(ct.IsCancellationRequested ? "stopped while sending" : $"no answer within {http.Timeout.TotalSeconds} s");
        }
        catch (Exception error)
        {
            // Whatever it is: its message may hold the address, and with it the token.
            return Failed(Describe(error));
        }

        ApiAnswer<TResult> Failed(string reason) =>
            body.Begun ? new ApiAnswer<TResult>.Lost(reason) : new ApiAnswer<TResult>.NotSent(reason);
    }

    private ApiAnswer<TResult> Read<TResult>(int status, ReadOnlySpan<byte> body, Func<ReadOnlySpan<byte>, Envelope<TResult>?> read)
    {
        try
        {
            return read(body) switch
            {
                { Ok: true, Result: { } result } => new ApiAnswer<TResult>.Ok(result),
                { Ok: false, ErrorCode: > 0 } refusal =>
                    new ApiAnswer<TResult>.Error(new(refusal.ErrorCode, Redact(refusal.Description ?? ""), refusal.Parameters)),
                _ => new ApiAnswer<TResult>.Unreadable(status, IsPage: false),
            };
        }
        catch (JsonException)
        {
            return new ApiAnswer<TResult>.Unreadable(status, IsPage: body.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8));
        }
    }

    // A proxy or a server under test may repeat the address it was called at, as it came or as it had to be escaped.
    private string Redact(string text) => text
        .Replace(_options.Token!, "…", StringComparison.OrdinalIgnoreCase)
        .Replace(Uri.EscapeDataString(_options.Token!), "…", StringComparison.OrdinalIgnoreCase);

    // Kinds, never messages: what others put into an exception's message is not ours to vouch for.
    private static string Describe(Exception error) => error switch
    {
        { InnerException: SocketException socket } => $"network: {socket.SocketErrorCode}",
        { InnerException: AuthenticationException } => "no certificate that this system trusts; look at the clock, the certificates (ca-certificates) and proxies",
        HttpRequestException http => $"network: {http.HttpRequestError}",
        HttpIOException http => $"network: {http.HttpRequestError}",
        InvalidDataException => "an answer that is too long",
        _ => $"network: {error.GetType().Name}",
    };
}
