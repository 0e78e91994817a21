using System.Diagnostics;
using System.Runtime.InteropServices;
using DigestBot.Hosting;

namespace DigestBot.EndToEnd.Tests.Workers;

public sealed class NativeHeapTests
{
    private const int Block = 64 * 1024;
    private const int Blocks = 1024;

    [Fact]
    public void What_was_freed_but_is_kept_by_the_C_library_goes_back_to_the_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out _), "another C library");
        var blocks = Enumerable.Range(0, Blocks).Select(_ => Filled()).ToList();
        var last = Filled();
        blocks.ForEach(Marshal.FreeHGlobal);
        var before = WorkingSet();
        NativeHeap.GiveBack();
        var after = WorkingSet();
        Marshal.FreeHGlobal(last);
        Assert.True(before - after > Block * Blocks / 2, $"{before} bytes, then {after}");
    }

    private static nint Filled()
    {
        var block = Marshal.AllocHGlobal(Block);
        Marshal.Copy(new byte[Block], 0, block, Block);
        return block;
    }

    private static long WorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
