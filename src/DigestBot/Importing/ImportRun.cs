using System.Runtime.CompilerServices;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Reading;
using NodaTime;

namespace DigestBot.Importing;

/// <summary>Brings files in one after the other. A file that cannot be brought in does not stop the others.</summary>
internal sealed class ImportRun(DigestImporter importer, string source, string? language, LocalDate? date)
{
    /// <summary>The publisher's preference among categories; null for the upstream publisher's.</summary>
    public IReadOnlyList<string>? CategoryOrder { get; init; }

    private readonly Dictionary<(EditionKey, DigestForm), string> _brought = [];

    public async IAsyncEnumerable<ImportedFile> BringAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var file in files)
            yield return await BringAsync(file, ct);
    }

    private async Task<ImportedFile> BringAsync(string file, CancellationToken ct)
    {
        try
        {
            var content = await DigestFiles.ReadAsync(file, ct);
            var read = importer.Read(new(Path.GetFileName(file), content, source, date, language) { CategoryOrder = CategoryOrder });
            RefuseSecondOfDay(read, file);
            return new(file, read, await importer.StoreAsync(read, ct), Trouble: null);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or Failure)
        {
            return new(file, Read: null, Stored: null, Advice.For(trouble));
        }
    }

    // Two files without a day in their names would pass for one edition, the second for a correction of the first.
    private void RefuseSecondOfDay(ReadDigest read, string file)
    {
        if (read.Digest.Papers.Count == 0 || _brought.TryAdd((read.Key, read.Digest.Form), file) || read.DateOrigin == DateOrigin.FileName)
            return;
        throw new Failure($"Nothing tells its day apart from that of {_brought[(read.Key, read.Digest.Form)]}: bring it in by itself with --date.");
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Read">What was read; null if it could not be.</param>
/// <param name="Stored">What was stored; null if nothing was.</param>
/// <param name="Trouble">Why it could not be brought in, where that is not among the problems that were read.</param>
internal sealed record ImportedFile(string File, ReadDigest? Read, IntakeOutcome? Stored, string? Trouble)
{
    public bool Failed => Stored is null;
}
