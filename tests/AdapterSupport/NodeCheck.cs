using System.ComponentModel;
using System.Diagnostics;

namespace DigestBot.Tests.Adapters;

/// <summary>A check of a simulated platform by a client that others wrote for the real one, in a folder beside the tests.</summary>
internal static class NodeCheck
{
    /// <summary>Runs a check to its end; skips the test where it cannot be.</summary>
    /// <param name="package">The client, as <c>npm</c> names it.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string package, string address, string token, CancellationToken ct)
    {
        var path = Path.Combine(Repository.Root, "tests", folder);
        Assert.SkipUnless(Directory.Exists(Path.Combine(path, "node_modules", package)), $"no {package}: 'npm ci' in tests/{folder} installs it");
        using var node = Start(Path.Combine(path, "check.mjs"), address, token);
        Assert.SkipWhen(node is null, "no node");
        try
        {
            var output = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(ct), node.StandardError.ReadToEndAsync(ct));
            await node.WaitForExitAsync(ct);
            return (node.ExitCode, string.Concat(output));
        }
        finally
        {
            if (!node.HasExited)
                node.Kill();
        }
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
