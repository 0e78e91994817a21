namespace DigestBot.Reading;

/// <summary>What lies in a folder and below it.</summary>
/// <param name="Digests">In the order in which they are brought in.</param>
/// <param name="Others">What is no digest, by its name.</param>
/// <param name="Closed">What could not be looked into, and why; the folder itself may be among it.</param>
internal sealed record DigestFolder(IReadOnlyList<string> Digests, IReadOnlyList<string> Others, IReadOnlyList<ClosedFolder> Closed)
{
    // Hidden files are left out, since that is how other programs name what they still write.
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    public static DigestFolder Read(string folder)
    {
        List<string> files = [];
        List<ClosedFolder> closed = [];
        HashSet<string> seen = [];
        Queue<string> ahead = new([folder]);
        while (ahead.TryDequeue(out var next))
        {
            try
            {
                // A link may lead back to where it lies.
                if (!seen.Add(Target(next)))
                    continue;
                files.AddRange(Directory.EnumerateFiles(next, "*", Visible));
                foreach (var below in Directory.EnumerateDirectories(next, "*", Visible))
                    ahead.Enqueue(below);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                closed.Add(new(next, trouble));
            }
        }

        return new(DigestFiles.InOrder(files.Where(DigestFiles.IsDigest)), [.. files.Where(file => !DigestFiles.IsDigest(file))], closed);
    }

    private static string Target(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
}

/// <summary>A folder that could not be looked into.</summary>
internal sealed record ClosedFolder(string Folder, Exception Trouble);
