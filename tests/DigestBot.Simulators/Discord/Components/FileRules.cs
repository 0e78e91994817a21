using System.Text.Json;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>
/// How files and what speaks of them have to agree. Source: Discord, "Uploading Files" and "File" in the "Component Reference". Stricter in one
/// thing: a file that no component shows is taken and seen by nobody, which nobody means; here it is refused.
/// </summary>
internal static class FileRules
{
    private const string Scheme = "attachment://";

    public static IEnumerable<Fault> Check(JsonElement message, IReadOnlyList<SimFile> files, IReadOnlyList<SimFile> known)
    {
        SimFile[] all = [.. files, .. known];
        foreach (var (index, listed) in Listed(message).Index())
            if (!all.Any(file => file.Id == Json.Text(listed, "id") && (Json.Text(listed, "filename") ?? file.Name) == file.Name))
                yield return new($"attachments.{index}", "ATTACHMENT_NOT_FOUND", "There is no such file, or by another name.");
        var shown = Shown(message.GetProperty("components"), "components").ToList();
        foreach (var (path, url) in shown)
            if (!all.Any(file => url == Scheme + file.Name))
                yield return new($"{path}.url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                    $"The referenced attachment (\"{url}\") was not found");
        foreach (var file in files)
            if (!shown.Any(one => one.Url == Scheme + file.Name))
                yield return new("attachments", "ATTACHMENT_NOT_SHOWN", $"No component shows {file.Name}.");
    }

    private static JsonElement[] Listed(JsonElement message) =>
        message.TryGetProperty("attachments", out var listed) && listed.ValueKind == JsonValueKind.Array ? [.. listed.EnumerateArray()] : [];

    private static IEnumerable<(string Path, string Url)> Shown(JsonElement components, string path) => components.EnumerateArray().Index().SelectMany(
        one => Json.Number(one.Item, "type") switch
        {
            Kind.File => [($"{path}.{one.Index}.file", UrlOf(one.Item, "file"))],
            Kind.MediaGallery when one.Item.TryGetProperty("items", out var items) =>
                items.EnumerateArray().Index().Select(item => ($"{path}.{one.Index}.items.{item.Index}.media", UrlOf(item.Item, "media"))),
            _ => one.Item.TryGetProperty("components", out var inner) ? Shown(inner, $"{path}.{one.Index}.components") : [],
        });

    private static string UrlOf(JsonElement component, string link) => component.TryGetProperty(link, out var media) ? Json.Text(media, "url") ?? "" : "";
}
