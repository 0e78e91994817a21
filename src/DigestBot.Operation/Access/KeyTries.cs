using System.Net;
using System.Net.Sockets;

namespace DigestBot.Operation.Access;

/// <summary>Counts wrong keys by where they come from, and lets nobody guess on who was wrong too often. Safe to ask from anywhere.</summary>
internal sealed class KeyTries(TimeProvider time)
{
    /// <summary>How many wrong keys one address may give within <see cref="Window"/>.</summary>
    public const int Most = 5;

    /// <summary>How long wrong keys count.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // Whoever has more addresses than this to guess from meets a key of at least 16 signs all the same.
    private const int MostRemembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, Wrong> _wrong = [];

    /// <summary>How long an address has to wait before it may try again; zero when it may now.</summary>
    public TimeSpan WaitOf(IPAddress? address)
    {
        lock (_lock)
            return _wrong.GetValueOrDefault(Home(address)) is { Count: >= Most } wrong && Left(wrong) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>It gave a wrong key.</summary>
    public void Failed(IPAddress? address)
    {
        lock (_lock)
        {
            var home = Home(address);
            if (_wrong.GetValueOrDefault(home) is not { } wrong || Left(wrong) <= TimeSpan.Zero)
                wrong = new(0, time.GetTimestamp());
            _wrong[home] = wrong with { Count = wrong.Count + 1 };
            if (_wrong.Count > MostRemembered)
                Forget();
        }
    }

    private void Forget()
    {
        foreach (var (address, _) in _wrong.Where(entry => Left(entry.Value) <= TimeSpan.Zero).ToList())
            _wrong.Remove(address);
        if (_wrong.Count > MostRemembered)
            _wrong.Remove(_wrong.MinBy(entry => entry.Value.Count).Key);
    }

    private TimeSpan Left(Wrong wrong) => Window - time.GetElapsedTime(wrong.Since);

    // Who has one address of version 6 has at least the 2^64 beside it.
    private static IPAddress Home(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new(bytes);
    }

    private sealed record Wrong(int Count, long Since);
}
