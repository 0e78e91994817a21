using System.Runtime.InteropServices;

namespace DigestBot.Hosting;

/// <summary>The memory of the C library, from which SQLite takes its own. Only glibc needs to be told; others are left alone.</summary>
internal static class NativeHeap
{
    // M_ARENA_MAX in glibc's malloc.h.
    private const int ArenaMax = -8;
    private const int Arenas = 2;

    private static readonly nint Library = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) ? library : 0;
    private static readonly Lazy<MallocTrim?> Trim = new(() => Find<MallocTrim>("malloc_trim"));

    private delegate int Mallopt(int parameter, int value);

    private delegate int MallocTrim(nuint pad);

    /// <summary>
    /// Has threads that begin from now on share two arenas. They would get up to eight for each processor, of which each keeps the most that it
    /// ever held; and a connection is now on this thread, now on that one. What <c>MALLOC_ARENA_MAX</c> says of them stands.
    /// </summary>
    public static void ShareArenas()
    {
        if (Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is null)
            Find<Mallopt>("mallopt")?.Invoke(ArenaMax, Arenas);
    }

    /// <summary>Gives back to the system what was freed, but is kept for the next time.</summary>
    public static void GiveBack() => Trim.Value?.Invoke(0);

    private static T? Find<T>(string name)
        where T : Delegate =>
        Library != 0 && NativeLibrary.TryGetExport(Library, name, out var function) ? Marshal.GetDelegateForFunctionPointer<T>(function) : null;
}
