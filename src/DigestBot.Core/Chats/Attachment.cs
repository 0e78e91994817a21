using System.Text;

namespace DigestBot.Core.Chats;

/// <summary>A file that comes with a message.</summary>
/// <param name="Name">With its extension, in ASCII; no path.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
public sealed record Attachment(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What it says; for files of text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>A file of text, in UTF-8.</summary>
    public static Attachment Of(string name, string mediaType, string text) => new(name, mediaType, Encoding.UTF8.GetBytes(text));
}
