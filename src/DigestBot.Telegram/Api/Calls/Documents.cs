using System.Text.Json;

namespace DigestBot.Telegram.Api.Calls;

/// <summary>What a <c>sendDocument</c> says. Source: Bot API, <c>sendDocument</c>.</summary>
/// <param name="File">At most 50 MB; an empty one is refused.</param>
/// <param name="Caption">0 to 1,024 UTF-16 units once the markup is parsed; null for none.</param>
/// <param name="ParseMode"><c>HTML</c>.</param>
public sealed record DocumentContent(InputFile File, string? Caption, string? ParseMode, InlineKeyboardMarkup? ReplyMarkup);

/// <summary>A file that is uploaded. Source: Bot API, "Sending files".</summary>
/// <param name="Name">In ASCII; what people see it under.</param>
public sealed record InputFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Writes a call with a file, which is a form of several parts; objects in it are JSON. Source: Bot API, "Making requests".</summary>
internal static class DocumentForm
{
    public static async Task<CallBody> WriteAsync(MessageTarget target, DocumentContent content, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(target, content))
            if (value is not null)
                form.Add(new StringContent(value), $"\"{name}\"");
        var file = new ReadOnlyMemoryContent(content.File.Bytes);
        file.Headers.TryAddWithoutValidation("Content-Type", content.File.MediaType);
        form.Add(file, "\"document\"", $"\"{content.File.Name}\"");
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
        yield return ("reply_markup", content.ReplyMarkup is { } markup ? JsonSerializer.Serialize(markup, ApiJson.Snake.InlineKeyboardMarkup) : null);
    }
}
