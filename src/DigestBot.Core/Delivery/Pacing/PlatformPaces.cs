namespace DigestBot.Core.Delivery.Pacing;

/// <summary>The paces of all platforms, shared by pushes and answers.</summary>
internal sealed class PlatformPaces(IEnumerable<IChatPlatform> platforms, TimeProvider time)
{
    private readonly Dictionary<string, PlatformPace> _paces =
        platforms.ToDictionary(platform => platform.Name, platform => new PlatformPace(platform, time));

    public PlatformPace this[string platform] => _paces[platform];
}
