using System.Runtime.CompilerServices;

namespace DigestBot.Tests;

/// <summary>Compares what was rendered with a file in the folder <c>Golden</c> beside the test.</summary>
internal static class Golden
{
    /// <summary>With the environment variable <c>GOLDEN=write</c> the file is written anew instead, to be read before it is committed.</summary>
    public static void Matches(string fileName, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", fileName);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
