using System.Text.RegularExpressions;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Packaging;

/// <summary>The <c>Dockerfile</c>, instruction by instruction, and what <c>.dockerignore</c> lets into its build.</summary>
internal static partial class ImageFile
{
    private static readonly string[] Ignored =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).Select(line => line.Trim().TrimEnd('/')).Where(line => line.Length > 0)];

    /// <summary>The instructions, each on one line.</summary>
    public static IReadOnlyList<string> Instructions { get; } =
    [
        .. Continued().Replace(Comment().Replace(File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")), ""), " ")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The words of the command that publishes, after <c>dotnet</c>.</summary>
    public static string[] PublishArguments =>
        Instructions.Single(line => line.StartsWith("RUN dotnet publish ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..];

    /// <summary>What the health check gives to the program.</summary>
    public static string[] HealthArguments =>
        Instructions.Single(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)).Split("CMD ")[1].Trim('[', ']').Split(", ").Select(word => word.Trim('"')).Skip(1).ToArray();

    /// <summary>What the image puts into the environment.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        Instructions.Where(line => line.StartsWith("ENV ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Copies into a folder what the build would be given.</summary>
    public static void CopyContext(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var name = Path.GetRelativePath(Repository.Root, file);
            if (IsIgnored(name.Split(Path.DirectorySeparatorChar)))
                continue;
            var copy = Path.Combine(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // As much of the language of that file as it uses: names at the top or anywhere, and a star within a name.
    private static bool IsIgnored(string[] segments) => Ignored.Any(pattern => pattern.StartsWith("**/", StringComparison.Ordinal)
        ? segments.Contains(pattern[3..])
        : Regex.IsMatch(string.Join('/', segments), $"^{Regex.Escape(pattern).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}(/|$)", RegexOptions.None, TimeSpan.FromSeconds(10)));

    [GeneratedRegex(@"^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();
}
