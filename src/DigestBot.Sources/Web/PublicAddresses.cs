using System.Net;
using System.Net.Sockets;

namespace DigestBot.Sources.Web;

/// <summary>Tells addresses on the public internet from those of this machine, this network, or nobody.</summary>
/// <remarks>Source: IANA, "IPv4 Special-Purpose Address Registry" and "IPv6 Special-Purpose Address Registry".</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Unicast6 = IPNetwork.Parse("2000::/3");

    // Teredo and 6to4 lead to an IPv4 address that they hold; the rest is for protocols and documentation.
    private static readonly IPNetwork[] Special6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    // Source: RFC 6052, 2.1. Networks without IPv4 reach it through this prefix.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Contain(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Special4.Any(network => network.Contains(address));
        return Translated.Contains(address) ? Contain(Last4(address)) : Unicast6.Contains(address) && !Special6.Any(network => network.Contains(address));
    }

    private static IPAddress Last4(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));
}
