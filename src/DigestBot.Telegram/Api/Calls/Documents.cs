using System.Text.Json;

namespace DigestBot.Telegram.Api.Calls;

/// <summary>What a <c>sendDocument</c> or <c>sendPhoto</c> says. Source: Bot API, <c>sendDocument</c>, <c>sendPhoto</c>.</summary>
/// <param name="File">At most 50 MB, a picture 10 MB; an empty one is refused.</param>
/// <param name="Caption">0 to 1,024 UTF-16 units once the markup is parsed; null for none.</param>
/// <param name="ParseMode"><c>HTML</c>.</param>
public sealed record DocumentContent(InputFile File, string? Caption, string? ParseMode, InlineKeyboardMarkup? ReplyMarkup);

/// <summary>A file that is uploaded. Source: Bot API, "Sending files".</summary>
/// <param name="Name">In ASCII; what people see it under.</param>
public sealed record InputFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Puts a picture, with its caption, in the place of what a message shows, be that text or a picture. Source: Bot API, <c>editMessageMedia</c>.</summary>
public sealed record EditMessagePhoto(long ChatId, long MessageId, DocumentContent Photo);

/// <summary>The new content of a message. Source: Bot API, <c>InputMediaPhoto</c>.</summary>
/// <param name="Media"><c>attach://</c> and the name of the part that has the file.</param>
public sealed record InputMediaPhoto(string Type, string Media, string? Caption, string? ParseMode);

/// <summary>Writes a call with a file, which is a form of several parts; objects in it are JSON. Source: Bot API, "Making requests".</summary>
internal static class DocumentForm
{
    private const string Photo = "photo";

    public static Task<CallBody> WriteDocumentAsync(MessageTarget target, DocumentContent content, CancellationToken ct) =>
        WriteAsync(Fields(target, content), "document", content.File, ct);

    public static Task<CallBody> WritePhotoAsync(MessageTarget target, DocumentContent content, CancellationToken ct) =>
        WriteAsync(Fields(target, content), Photo, content.File, ct);

    public static Task<CallBody> WriteEditAsync(EditMessagePhoto edit, CancellationToken ct) => WriteAsync(Fields(edit), Photo, edit.Photo.File, ct);

    private static async Task<CallBody> WriteAsync(IEnumerable<(string Name, string? Value)> fields, string part, InputFile file, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            if (value is not null)
                form.Add(new StringContent(value), $"\"{name}\"");
        var bytes = new ReadOnlyMemoryContent(file.Bytes);
        bytes.Headers.TryAddWithoutValidation("Content-Type", file.MediaType);
        form.Add(bytes, $"\"{part}\"", $"\"{file.Name}\"");
        return new(await form.ReadAsByteArrayAsync(ct), type: form.Headers.ContentType!.ToString());
    }

    private static IEnumerable<(string Name, string? Value)> Fields(MessageTarget target, DocumentContent content)
    {
        yield return ("chat_id", $"{target.ChatId}");
        yield return ("message_thread_id", target.MessageThreadId is { } thread ? $"{thread}" : null);
        yield return ("disable_notification", target.DisableNotification is true ? "true" : null);
        yield return ("reply_parameters", target.ReplyParameters is { } reply ? JsonSerializer.Serialize(reply, ApiJson.Snake.ReplyParameters) : null);
        yield return ("caption", content.Caption);
        yield return ("parse_mode", content.Caption is null ? null : content.ParseMode);
        yield return ("reply_markup", Keyboard(content));
    }

    private static IEnumerable<(string Name, string? Value)> Fields(EditMessagePhoto edit)
    {
        yield return ("chat_id", $"{edit.ChatId}");
        yield return ("message_id", $"{edit.MessageId}");
        var media = new InputMediaPhoto(Photo, $"attach://{Photo}", edit.Photo.Caption, edit.Photo.ParseMode);
        yield return ("media", JsonSerializer.Serialize(media, ApiJson.Snake.InputMediaPhoto));
        yield return ("reply_markup", Keyboard(edit.Photo));
    }

    private static string? Keyboard(DocumentContent content) =>
        content.ReplyMarkup is { } markup ? JsonSerializer.Serialize(markup, ApiJson.Snake.InlineKeyboardMarkup) : null;
}
