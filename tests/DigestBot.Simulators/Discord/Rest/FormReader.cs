using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.Simulators.Discord.World;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>Reads requests with files. Source: Discord, "Uploading Files".</summary>
internal static partial class FormReader
{
    /// <summary>The JSON and the files. A form without JSON, which Discord would take, is not wanted here.</summary>
    /// <exception cref="JsonException">It is not such a form.</exception>
    public static async Task<(string Json, IReadOnlyList<SimFile> Files)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var form = await request.ReadFormAsync(ct);
            // With a type of its own, but no file name, it is a field.
            if (form["payload_json"] is not [{ Length: > 0 } json])
                throw new JsonException("There is no payload_json.");
            return (json, [.. await Task.WhenAll(form.Files.Select(file => ReadAsync(file, ct)))]);
        }
        catch (InvalidDataException broken)
        {
            throw new JsonException("The form is broken.", broken);
        }
    }

    private static async Task<SimFile> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (!FilePart.IsMatch(file.Name))
            throw new JsonException($"There is no part {file.Name}.");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return new(file.Name["files[".Length..^1], Kept(file.FileName), file.ContentType, bytes.ToArray());
    }

    // Others are changed, and no longer found by the name they were given. Source: the documentation's issue 7754, which names the function.
    private static string Kept(string name) =>
        Foreign.Replace(string.Join('_', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "").Trim('.', '_');

    [GeneratedRegex(@"^files\[[0-9]\]$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FilePart { get; }

    [GeneratedRegex("[^A-Za-z0-9_.-]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Foreign { get; }
}
