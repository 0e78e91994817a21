using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>An empty folder of a test's own, in which the real program is run.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("digestbot-").FullName;

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        await using var run = Start(arguments);
        return await run.WaitAsync();
    }

    public ProgramRun Start(params string[] arguments) => ProgramRun.OfBot(Folder, arguments);

    /// <summary>Starts the service with its page on any free port.</summary>
    public ProgramRun StartService(params string[] arguments) => Start(["run", "--WebChat:Url=http://127.0.0.1:0", .. arguments]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The real digests of some days in both forms; the test is skipped where there are none.</summary>
    public static string[] CorpusFiles(params string[] days)
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        return [.. days.SelectMany(day => Directory.GetFiles(Repository.Corpus, $"{day}*"))];
    }
}
