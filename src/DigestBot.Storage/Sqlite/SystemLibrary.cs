using System.Runtime.InteropServices;

namespace DigestBot.Storage.Sqlite;

/// <summary>The SQLite library that the operating system maintains; without a handle when it has none.</summary>
internal readonly record struct SystemLibrary(nint Handle, int Version)
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    public static SystemLibrary Open() =>
        NativeLibrary.TryLoad(Name, out var handle) && NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var version)
            ? new(handle, Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)())
            : default;

    private static string Name =>
        OperatingSystem.IsWindows() ? "winsqlite3" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
}
