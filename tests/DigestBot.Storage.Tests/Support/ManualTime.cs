using NodaTime;

namespace DigestBot.Storage.Tests.Support;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class ManualTime : TimeProvider
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 6, 1, 8, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
