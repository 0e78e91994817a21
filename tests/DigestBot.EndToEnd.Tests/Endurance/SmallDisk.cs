using System.Diagnostics;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>A file system of a few megabytes, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 16;

    private string Ballast => Path.Combine(Folder, "ballast");

    public string Folder { get; } = Directory.CreateTempSubdirectory("digestbot-disk-").FullName;

    /// <summary>Null where that is not allowed.</summary>
    public static async Task<SmallDisk?> MountAsync()
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk.Folder))
            return disk;
        Directory.Delete(disk.Folder);
        return null;
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        var block = new byte[4096];
        using var file = File.Create(Ballast, bufferSize: 0);
        try
        {
            for (var written = 0; written <= Megabytes << 20; written += block.Length)
                file.Write(block);
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        using var unmount = Process.Start("umount", ["--lazy", Folder]);
        unmount.WaitForExit();
        Directory.Delete(Folder);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
