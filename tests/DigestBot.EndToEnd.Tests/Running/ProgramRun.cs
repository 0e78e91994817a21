using System.Diagnostics;
using System.Text;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>The real program as a process of its own.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    /// <summary>How long a run may take before the test gives up; no test expects to come near it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Task _reading;
    private readonly CancellationTokenSource _giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts a program in a folder.</summary>
    public ProgramRun(string folder, IReadOnlyList<string> arguments, string program = "dotnet", IReadOnlyDictionary<string, string>? environment = null, TimeSpan? patience = null)
    {
        // Whoever runs the tests in the background may ignore signals, and what they start with them.
        var start = new ProcessStartInfo(IgnoredSignals.Any ? "env" : program, IgnoredSignals.Any ? ["--default-signal=HUP,INT", program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _giveUp.CancelAfter(patience ?? Patience);
        _process = Process.Start(start)!;
        _reading = Task.WhenAll(ReadAsync(_process.StandardOutput, _output), ReadAsync(_process.StandardError, _error));
    }

    /// <summary>Starts the bot in a folder.</summary>
    public static ProgramRun OfBot(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(folder, [.. Bot.Skip(1), .. arguments], Bot[0], environment);

    /// <summary>Debug or Release, as this test.</summary>
    public static string BuildConfiguration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The words that start the bot: the one that was built with this test, or the published one that <c>DIGESTBOT_PROGRAM</c> names.</summary>
    public static IReadOnlyList<string> Bot { get; } = Environment.GetEnvironmentVariable("DIGESTBOT_PROGRAM") is { Length: > 0 } published
        ? [published]
        : ["dotnet", Path.Combine(Repository.Root, "src", "DigestBot", "bin", BuildConfiguration, "net10.0", "digestbot.dll")];

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Waits until a line of standard output fits, and gives it.</summary>
    public async Task<string> LineAsync(Func<string, bool> fits)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (Output.Split('\n')[..^1].FirstOrDefault(fits) is { } line)
                return line;
            if (_reading.IsCompleted)
                throw new InvalidOperationException($"The program ended before that.\n{Output}\n{_error}");
            await Task.WhenAny(changed, _reading).WaitAsync(_giveUp.Token);
        }
    }

    /// <summary>Waits until the service says where its page is.</summary>
    public async Task<Uri> AddressAsync() => new((await LineAsync(line => line.StartsWith("Open ", StringComparison.Ordinal)))["Open ".Length..]);

    public async Task<Outcome> WaitAsync()
    {
        await _process.WaitForExitAsync(_giveUp.Token);
        await _reading;
        return new(_process.ExitCode, Output, _error.ToString());
    }

    /// <summary>Asks the program to stop, as a service manager or Ctrl+C would.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{Id}"]);
        await kill.WaitForExitAsync(_giveUp.Token);
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _giveUp.Dispose();
    }

    private async Task ReadAsync(StreamReader from, StringBuilder into)
    {
        var buffer = new char[4096];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            lock (_output)
                into.Append(buffer, 0, count);
            Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }
}
