using System.Globalization;

namespace DigestBot.Workers;

/// <summary>
/// A folder for what could not be read or was left aside, with the reason beside it. It gets copies: what lies in a source's folder belongs to
/// whoever put it there. A file of the same source and name takes the place of the last.
/// </summary>
internal sealed class Quarantine(string folder)
{
    /// <summary>No digest is nearly as large; of what is no digest the beginning tells enough.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    // In characters of up to three bytes; file systems end at 255 bytes.
    private const int LongestName = 80;

    // No digest ends so: where a source's folder lies above this one, the copies are not read again.
    private const string CopyEnding = ".rejected";
    private const string ReasonEnding = ".reason";

    /// <summary>Puts a copy there and gives its path.</summary>
    public async Task<string> PutAsync(string source, string name, ReadOnlyMemory<byte> content, string reason, CancellationToken ct)
    {
        var path = PathOf(source, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var kept = content[..Math.Min(content.Length, MostBytes)];
        await File.WriteAllBytesAsync(path, kept, ct);
        var rest = kept.Length == content.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" Only the first {kept.Length} of {content.Length} bytes are here.");
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ReasonEnding), $"{reason}{rest}\n", ct);
        return path;
    }

    /// <summary>Takes it out again, since a file that can be read took its place.</summary>
    public void Release(string source, string name)
    {
        var path = PathOf(source, name);
        if (!File.Exists(path))
            return;
        File.Delete(path);
        File.Delete(Path.ChangeExtension(path, ReasonEnding));
    }

    private string PathOf(string source, string name) => Path.Combine(folder, Safe(source), Safe(name) + CopyEnding);

    // Names come from publishers and the configuration: nothing in them may lead elsewhere.
    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' ? sign : '_')).TrimStart('.');
        return safe.Length == 0 ? "_" : safe[..Math.Min(safe.Length, LongestName)];
    }
}
