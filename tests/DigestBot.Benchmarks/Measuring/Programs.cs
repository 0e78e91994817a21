using System.Diagnostics;
using DigestBot.Benchmarks.Delivery;
using DigestBot.Tests;

namespace DigestBot.Benchmarks.Measuring;

/// <summary>The programs that run in processes of their own.</summary>
/// <param name="folder">Where the bot is.</param>
internal sealed class Programs(string folder)
{
    private static string Here => AppContext.BaseDirectory;

    /// <summary>
    /// Publishes the bot as anybody would, unless <c>DIGESTBOT_PROGRAM</c> names one; to see that everything works, the one that was built with this is enough.
    /// </summary>
    public static async Task<Programs> PrepareAsync(Session session, CancellationToken ct)
    {
        if (session.Scale.IsSmoke)
            return new(Here);
        if (Environment.GetEnvironmentVariable("DIGESTBOT_PROGRAM") is { Length: > 0 } program)
            return new(Path.GetDirectoryName(Path.GetFullPath(program))!);
        session.Say("publishing the bot");
        var folder = Path.Combine(session.Folder, "published");
        var project = Path.Combine(Repository.Root, "src", "DigestBot");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync(ct);
        await publish.WaitForExitAsync(ct);
        return publish.ExitCode == 0 ? new(folder) : throw new InvalidOperationException($"The bot could not be published: {output}");
    }

    public Running Bot(params string[] arguments) => new(Path.Combine(folder, "digestbot"), arguments);

    public Running Simulator(params string[] arguments) => new("dotnet", [Path.Combine(Here, "DigestBot.Simulators.dll"), .. arguments]);

    public Running Hello() => new("dotnet", [Path.Combine(Here, "HelloWorld.dll")]);
}
