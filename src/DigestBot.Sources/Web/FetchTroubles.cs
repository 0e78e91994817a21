using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Sources.Web;

/// <summary>What can go wrong with a request, in words, and whether it is worth trying the next file.</summary>
internal static class FetchTroubles
{
    // Who asks to be left alone for longer is looked at again after this all the same.
    private static readonly Duration LongestWait = Duration.FromDays(1);

    public static FetchFailed Of(HttpStatusCode status, Duration? retryAfter) => new(
        status == HttpStatusCode.TooManyRequests ? "answered 429: it is asked too often" : $"answered {(int)status}",
        StopsAll: status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable || retryAfter is not null,
        retryAfter is { } wait ? Duration.Min(Duration.Max(wait, Duration.Zero), LongestWait) : null);

    public static FetchFailed Late(double seconds) => new($"did not send it whole within {seconds:0.##} s");

    /// <summary>Null for what is no trouble of the network.</summary>
    public static FetchFailed? Of(Exception exception) => exception switch
    {
        HttpRequestException { InnerException: HiddenAddressException hidden } => new($"redirects to {hidden.Message}"),
        HttpRequestException { InnerException: AuthenticationException } => new("has no valid certificate", StopsAll: true),
        HttpRequestException { InnerException: SocketException socket } => Unconnected(socket),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => new("broke off before the end"),
        IOException { InnerException: SocketException } => new("broke off before the end"),
        InvalidDataException => new("sent something compressed that is damaged"),
        HttpRequestException or IOException => new($"could not be read: {exception.Message}"),
        _ => null,
    };

    private static FetchFailed Unconnected(SocketException socket) => new(
        socket.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData ? "has a name that nobody knows, or there is no network" : $"cannot be reached: {socket.Message}",
        StopsAll: true);
}
