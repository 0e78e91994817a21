using System.Security.Cryptography;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Metering;
using NodaTime;

namespace DigestBot.Core.Digests.Intake;

/// <summary>Brings a digest file in: reads it, finds out which edition it is, and stores it.</summary>
/// <param name="zone">The zone whose day a digest is of when nothing else tells.</param>
public sealed class DigestImporter(IDigestParser parser, IEditionIntake intake, TimeProvider time, DateTimeZone zone)
{
    /// <summary>Reads a file and names its edition, storing nothing.</summary>
    public ReadDigest Read(DigestArrival arrival)
    {
        var digest = parser.Parse(arrival.Content.Span, arrival.CategoryOrder);
        var name = DigestFileName.Read(arrival.Name);
        var origin = name.Date is not null ? DateOrigin.FileName : arrival.Date is not null ? DateOrigin.Given : DateOrigin.Arrival;
        var date = name.Date ?? arrival.Date ?? Today();
        var language = name.Language ?? arrival.Language ?? LanguageGuess.Of(digest.Papers);
        return new(arrival, digest, new(arrival.Source, date, language), origin);
    }

    /// <summary>Stores what was read. Null when there is nothing to store, because not one paper could be read.</summary>
    public async Task<IntakeOutcome?> StoreAsync(ReadDigest read, CancellationToken ct)
    {
        if (read.Digest.Papers.Count == 0)
            return null;
        using var step = BotActivity.Begin("import");
        var file = new DigestFile(read.Arrival.Name, SHA256.HashData(read.Arrival.Content.Span), read.Arrival.BroughtBy);
        return await intake.StoreAsync(read.Key, file, read.Digest, ct);
    }

    private LocalDate Today() => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).Date;
}
