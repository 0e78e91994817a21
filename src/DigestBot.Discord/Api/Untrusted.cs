namespace DigestBot.Discord.Api;

/// <summary>That no connection came about since the other side could not prove that it is Discord.</summary>
internal static class Untrusted
{
    public const string Why = "no certificate that this system trusts; look at the clock, the certificates (ca-certificates) and proxies";
}
