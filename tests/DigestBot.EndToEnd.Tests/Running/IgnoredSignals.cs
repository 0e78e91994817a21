using System.Globalization;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>Whether this process ignores SIGHUP or SIGINT, as it does where it was started by <c>nohup</c> or in the background.</summary>
internal static class IgnoredSignals
{
    private const string Field = "SigIgn:";
    private const ulong HupAndInt = 0b11;

    public static bool Any { get; } = OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line[Field.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & HupAndInt) != 0;
}
