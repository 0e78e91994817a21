using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using DigestBot.Core.Citing;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Citing;

/// <summary>A reader of bibliographies that was not written for ours: https://citation.js.org.</summary>
internal static class Reader
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "citation-js");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What it understands, as CSL-JSON.</summary>
    public static async Task<JsonElement[]> ReadAsync(CitationFormat format, string text)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "@citation-js")), "no citation-js: 'npm ci' in tests/citation-js installs it");
        using var node = Start(format.Extension);
        Assert.SkipWhen(node is null, "no node");
        var output = node.StandardOutput.ReadToEndAsync(Ct);
        var errors = node.StandardError.ReadToEndAsync(Ct);
        await node.StandardInput.WriteAsync(text.AsMemory(), Ct);
        node.StandardInput.Close();
        await node.WaitForExitAsync(Ct);
        Assert.True(node.ExitCode == 0, await errors);
        using var document = JsonDocument.Parse(await output);
        return [.. document.RootElement.EnumerateArray().Select(entry => entry.Clone())];
    }

    private static Process? Start(string extension)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "read.mjs"), extension])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
