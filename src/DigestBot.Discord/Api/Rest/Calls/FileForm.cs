using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Discord.Api.Rest.Calls;

/// <summary>Says of a file that is uploaded which one it is. Source: Discord, "Uploading Files".</summary>
/// <param name="Id">The number in its part's name, <c>files[n]</c>.</param>
/// <param name="Filename">What components call it by.</param>
public sealed record UploadedFile(string Id, string Filename)
{
    internal const string First = "0";

    /// <summary>The list for one file; null for none.</summary>
    public static IReadOnlyList<UploadedFile>? Of(Attachment? file) => file is null ? null : [new(First, FileNames.Safe(file.Name))];
}

/// <summary>Writes a request with a file, which is a form of two parts: the JSON, and the file. Source: Discord, "Uploading Files".</summary>
internal static class FileForm
{
    public static async Task<RequestBody> WriteAsync(byte[] json, Attachment file, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        var payload = new ByteArrayContent(json);
        payload.Headers.ContentType = new("application/json");
        form.Add(payload, "\"payload_json\"");
        var content = new ReadOnlyMemoryContent(file.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", file.MediaType);
        form.Add(content, $"\"files[{UploadedFile.First}]\"", $"\"{FileNames.Safe(file.Name)}\"");
        return new(await form.ReadAsByteArrayAsync(ct), form.Headers.ContentType);
    }
}
