using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Limits;

namespace DigestBot.Discord.Api.Rest;

/// <summary>
/// Discord's HTTP API, version 10, as far as the bot uses it. Source: https://discord.com/developers/docs. It keeps to the limits by itself and
/// repeats nothing. Nothing that leaves this class holds the bot's token or an interaction's, whatever a server or the network says.
/// </summary>
public sealed partial class DiscordRest : IDisposable
{
    private readonly HttpClient _http;
    private readonly RateGate _gate;
    private readonly string _token;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Checked, and with a token.</param>
    public DiscordRest(DiscordOptions options, TimeProvider time)
        : this(options, time, InvalidRequests.Most)
    {
    }

    internal DiscordRest(DiscordOptions options, TimeProvider time, int mostInvalid)
    {
        _token = options.Token!;
        _http = RestHttp.Create(options);
        _gate = new(time, options.RequestsPerSecond, mostInvalid);
    }

    public void Dispose() => _http.Dispose();

    private Task<RestAnswer<TResult>> CallAsync<TBody, TResult>(
        RestRoute route, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<TResult> resultType, TimeSpan patience, CancellationToken ct) =>
        CallAsync(route, new RequestBody(JsonSerializer.SerializeToUtf8Bytes(body, type)), resultType, patience, ct);

    private async Task<RestAnswer<TResult>> CallAsync<TBody, TResult>(
        RestRoute route, TBody body, JsonTypeInfo<TBody> type, Attachment? file, JsonTypeInfo<TResult> resultType, TimeSpan patience, CancellationToken ct) =>
        file is null
        ? await CallAsync(route, body, type, resultType, patience, ct)
        : await CallAsync(route, await FileForm.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, type), file, ct), resultType, patience, ct);

    private Task<RestAnswer<TResult>> GetAsync<TResult>(RestRoute route, JsonTypeInfo<TResult> resultType, CancellationToken ct) =>
        GetAsync(route, resultType, Patience.OfWork, ct);

    private Task<RestAnswer<TResult>> GetAsync<TResult>(RestRoute route, JsonTypeInfo<TResult> resultType, TimeSpan patience, CancellationToken ct) =>
        CallAsync(route, body: null, resultType, patience, ct);

    private async Task<RestAnswer<TResult>> CallAsync<TResult>(
        RestRoute route, RequestBody? body, JsonTypeInfo<TResult> resultType, TimeSpan patience, CancellationToken ct)
    {
        using var content = body;
        ct.ThrowIfCancellationRequested();
        var (entered, obstacle) = await _gate.EnterAsync(route, patience, ct);
        if (entered is null)
            return new RestAnswer<TResult>.NotSent(obstacle!.Reason, obstacle.Wait, obstacle.IsForAll);
        using var request = new HttpRequestMessage(route.Method, route.Template) { Content = body };
        request.Options.Set(SecretsHandler.Route, route);
        return await SendAsync(request, body, route, entered, resultType, ct);
    }

    private async Task<RestAnswer<TResult>> SendAsync<TResult>(
        HttpRequestMessage request, RequestBody? body, RestRoute route, Bucket entered, JsonTypeInfo<TResult> resultType, CancellationToken ct)
    {
        try
        {
            using var response = await _http.SendAsync(request, ct);
            var answer = await response.Content.ReadAsByteArrayAsync(ct);
            return Read((int)response.StatusCode, RateHeaders.Of(response.Headers), answer, route, entered, resultType);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested && body is not { Begun: true })
        {
            _gate.Lost(entered);
            // What the client threw stays behind, as it would with any other failure.
            throw new OperationCanceledException(ct);
        }
        catch (OperationCanceledException)
        {
            return Failed(ct.IsCancellationRequested ? "stopped while sending" : $"no answer within {_http.Timeout.TotalSeconds} s");
        }
        catch (Exception error)
        {
            // Whatever it is: its message may hold the address, and with it a token.
            return Failed(Describe(error));
        }

        RestAnswer<TResult> Failed(string reason)
        {
            _gate.Lost(entered);
            // Reading twice harms nothing.
            return body is { Begun: true } ? new RestAnswer<TResult>.Lost(reason) : new RestAnswer<TResult>.NotSent(reason);
        }
    }

    private RestAnswer<TResult> Read<TResult>(
        int status, RateHeaders headers, ReadOnlySpan<byte> body, RestRoute route, Bucket entered, JsonTypeInfo<TResult> resultType)
    {
        var error = status >= 400 ? ErrorReader.Read(status, body, headers) : null;
        var limits = headers with { Scope = error?.Scope ?? headers.Scope };
        _gate.Answered(route, entered, status, limits, error?.RetryAfter ?? headers.RetryAfter, isReadable: error is not null);
        if (error is not null)
            return new RestAnswer<TResult>.Error(error with { Message = Redact(error.Message, route) });
        if (status is >= 200 and < 300 && ReadResult(body, resultType) is { } result)
            return new RestAnswer<TResult>.Ok(result);
        return new RestAnswer<TResult>.Unreadable(status, IsPage: body.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8));
    }

    private static TResult? ReadResult<TResult>(ReadOnlySpan<byte> body, JsonTypeInfo<TResult> resultType)
    {
        try
        {
            return JsonSerializer.Deserialize(typeof(TResult) == typeof(NoContent) ? "{}"u8 : body, resultType);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // A proxy or a server under test may repeat what it was called with.
    private string Redact(string text, RestRoute route)
    {
        var redacted = text.Replace(_token, "…", StringComparison.Ordinal);
        return route.Secret is { Length: > 0 } secret ? redacted.Replace(secret, "…", StringComparison.Ordinal) : redacted;
    }

    // Kinds, never messages: what others put into an exception's message is not ours to vouch for.
    private static string Describe(Exception error) => error switch
    {
        { InnerException: SocketException socket } => $"network: {socket.SocketErrorCode}",
        { InnerException: AuthenticationException } => Untrusted.Why,
        HttpRequestException http => $"network: {http.HttpRequestError}",
        _ => $"network: {error.GetType().Name}",
    };
}
