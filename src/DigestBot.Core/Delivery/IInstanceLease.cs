using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>Which of the processes on one database has a duty that only one may have. A crash releases it.</summary>
public interface IInstanceLease
{
    /// <summary>Takes or renews the lease unless somebody else holds it, and says who holds it now.</summary>
    /// <param name="duty">What it is about: a short name, fit for a file's.</param>
    /// <param name="owner">A name for this process that no other has.</param>
    /// <param name="lasts">How long it holds without being renewed.</param>
    Task<InstanceHolder> ClaimAsync(string duty, string owner, Duration lasts, CancellationToken ct);

    /// <summary>Gives the lease back, if the owner has it.</summary>
    Task ReleaseAsync(string duty, string owner, CancellationToken ct);
}

/// <summary>Who has a duty, and for how long without a renewal.</summary>
public sealed record InstanceHolder(string Owner, Instant ExpiresAt);
