using DigestBot.Reading;

namespace DigestBot.Importing;

/// <summary>The files that an import is about.</summary>
/// <param name="Files">In the order in which they are brought in.</param>
/// <param name="Ignored">What lies in the named folders and is no digest.</param>
/// <param name="Closed">The named folders, and those below them, that cannot be looked into.</param>
internal sealed record ImportFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Ignored, IReadOnlyList<ClosedFolder> Closed)
{
    /// <summary>Finds them: a named file counts whatever it is called, a folder gives the digests in it.</summary>
    public static ImportFiles Find(IReadOnlyList<string> paths)
    {
        var folders = paths.Where(Directory.Exists).Select(DigestFolder.Read).ToList();
        var files = paths.Where(path => !Directory.Exists(path)).Concat(folders.SelectMany(folder => folder.Digests));
        return new(
            DigestFiles.InOrder(files.Distinct()), [.. folders.SelectMany(folder => folder.Others)], [.. folders.SelectMany(folder => folder.Closed)]);
    }
}
