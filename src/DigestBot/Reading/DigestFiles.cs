using DigestBot.Core.Digests.Intake;
using NodaTime;

namespace DigestBot.Reading;

/// <summary>Digest files on disk: which ones they are, their order, and their bytes.</summary>
internal static class DigestFiles
{
    private static readonly string[] Endings = [".md", ".jsonl", ".txt"];

    /// <summary>By their days, so that what is new is new in the first edition that had it; Markdown before JSON lines, which has the numbers people quote.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> files) =>
    [
        .. files
            .OrderBy(file => DigestFileName.Read(file).Date ?? LocalDate.MaxIsoValue)
            .ThenBy(file => Array.IndexOf(Endings, Path.GetExtension(file).ToLowerInvariant()))
            .ThenBy(file => file, StringComparer.Ordinal),
    ];

    /// <summary>Whether a file in a folder of digests is one, by its name: publishers also keep lists and explanations there.</summary>
    public static bool IsDigest(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(file).Equals("file-list.txt", StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file's bytes; whoever writes or removes it meanwhile is not hindered.</summary>
    public static async Task<byte[]> ReadAsync(string file, CancellationToken ct)
    {
        if (Directory.Exists(file))
            throw new Failure("This is a folder; name the files in it.");
        await using var stream = new FileStream(file, new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        });
        if (stream.Length > Array.MaxLength)
            throw new Failure("This file has more than 2 GiB; no digest has.");
        var content = new MemoryStream((int)stream.Length);
        await stream.CopyToAsync(content, ct);
        return content.ToArray();
    }
}
