using DigestBot.Reading;

namespace DigestBot.Importing;

/// <summary>The files that an import is about.</summary>
/// <param name="Files">In the order in which they are brought in.</param>
/// <param name="Ignored">What lies in the named folders and is no digest.</param>
internal sealed record ImportFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Ignored)
{
    /// <summary>Finds them: a named file counts whatever it is called, a folder gives the digests in it.</summary>
    public static ImportFiles Find(IReadOnlyList<string> paths)
    {
        var found = paths.SelectMany(path => Directory.Exists(path) ? DigestFiles.In(path) : [path]);
        var ignored = paths.Where(Directory.Exists).SelectMany(DigestFiles.OthersIn);
        return new(DigestFiles.InOrder(found.Distinct()), [.. ignored]);
    }
}
