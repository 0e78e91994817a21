using System.Net.Sockets;
using DigestBot.Core;
using Microsoft.AspNetCore.Connections;

namespace DigestBot.Terminal;

/// <summary>The one place where an exception becomes a sentence for people: what happened, and what to do.</summary>
internal static class Advice
{
    // Errno values of Linux and macOS, and the Windows code, for a full disk; .NET hands them on in HResult.
    private const int NoSpaceLeft = 28;
    private const int DiskQuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static string For(Exception exception) => exception is Failure { Items.Count: > 1 } ? exception.Message : OneLine(exception switch
    {
        Failure or StorageException => exception.Message,
        FileNotFoundException { FileName: { } file } => $"There is no file {file}.",
        FileNotFoundException or DirectoryNotFoundException => $"{exception.Message} Check the path.",
        UnauthorizedAccessException => $"{exception.Message} Check who owns it, and what this user may do there.",
        IOException { InnerException: AddressInUseException } or AddressInUseException =>
            "Another program already listens there: stop it, or set WebChat:Url (or Web:Url) to another port, such as --WebChat:Url=http://127.0.0.1:8081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "This user may not listen there: set WebChat:Url (or Web:Url) to a port above 1023.",
        IOException { HResult: NoSpaceLeft or DiskQuotaExceeded or WindowsDiskFull } => "The disk is full: free some space, and try again.",
        IOException => exception.Message,
        AggregateException { InnerExceptions: [var only] } => For(only),
        _ => $"Something unforeseen happened ({exception.GetType().Name}): {exception.Message}",
    });

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
