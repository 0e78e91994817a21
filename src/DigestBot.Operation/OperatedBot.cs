using NodaTime;

namespace DigestBot.Operation;

/// <summary>Which bot this is, for those who run it.</summary>
/// <param name="Version">Such as <c>1.0.0</c>.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="HasChat">Whether the web chat is served beside the pages.</param>
public sealed record OperatedBot(string Version, DateTimeZone Zone, bool HasChat, IReadOnlyList<Adapter> Adapters, IReadOnlyList<SourcePlace> Sources);

/// <summary>A platform that the bot is on.</summary>
/// <param name="Platform">Its name in addresses.</param>
/// <param name="IsHeard">Whether people there are heard through a connection, which can break.</param>
public sealed record Adapter(string Platform, bool IsHeard);

/// <summary>Where digests come from, for people.</summary>
/// <param name="Name">As the configuration names it.</param>
/// <param name="Place">A folder, a repository or an address, without what may be a secret.</param>
public sealed record SourcePlace(string Name, string Place);
