using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests.Packaging;

/// <summary>What the <c>Dockerfile</c>'s own command publishes, from what its build is given, and a container's circumstances to run it in.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    // Where nothing is built yet and the machine is busy, publishing takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    // A service that others are run beside lives longer than one of them.
    private static readonly TimeSpan RunPatience = TimeSpan.FromMinutes(10);

    private const string Unprivileged = "65534";

    // A root that cannot be written, one folder that can, and a user without rights.
    private const string Contained = """
        mount --bind "$0" "$0" && mount -o remount,ro,bind / &&
        exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-image-").FullName;

    /// <summary>Where the program lies, as in the image owned by whoever built it.</summary>
    public string App => Path.Combine(_folder, "app");

    /// <summary>The one folder that can be written.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>An empty folder to start in.</summary>
    public string Empty => Path.Combine(_folder, "empty");

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in (string[])[Data, Empty])
            Directory.CreateDirectory(folder);
        OpenToAll();
        var context = Directory.CreateDirectory(Path.Combine(_folder, "context")).FullName;
        ImageFile.CopyContext(context);
        await using var publish = new ProgramRun(context, [.. ImageFile.PublishArguments.Select(word => word == "/app" ? App : word), "-nodeReuse:false", "-p:UseSharedCompilation=false"], patience: Patience);
        (await publish.WaitAsync()).Succeeded();
        Directory.Delete(context, recursive: true);
    }

    /// <summary>Starts it as the image would, by the link that the image makes.</summary>
    internal ProgramRun Start(params string[] arguments)
    {
        var program = Path.Combine(_folder, "digestbot");
        if (!File.Exists(program))
            File.CreateSymbolicLink(program, Path.Combine(App, "digestbot"));
        var environment = ImageFile.Environment.ToDictionary(pair => pair.Key, pair => pair.Value.Replace("/data", Data, StringComparison.Ordinal));
        // It brings its own runtime, and must not need one that is here.
        environment["DOTNET_ROOT"] = Empty;
        environment["HOME"] = "/";
        return Environment.IsPrivilegedProcess
            ? new(Empty, ["--mount", "--propagation", "private", "sh", "-c", Contained, Data, program, .. arguments], "unshare", environment, RunPatience)
            : new(Empty, arguments, program, environment, RunPatience);
    }

    internal async Task<Outcome> RunAsync(params string[] arguments)
    {
        await using var run = Start(arguments);
        return await run.WaitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void OpenToAll()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return;
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(_folder, All);
        using var give = System.Diagnostics.Process.Start("chown", [Unprivileged, Data]);
        give.WaitForExit();
    }
}
