using System.Globalization;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Reading;
using NodaTime.Text;

namespace DigestBot.Workers;

/// <summary>Something about a file that its operator wants to know.</summary>
/// <param name="IsKeptAside">Whether a copy belongs into the quarantine.</param>
internal sealed record Oddity(SourceNoticeKind Kind, string Subject, string Text, LogLevel Level = LogLevel.Warning, bool IsKeptAside = false);

/// <summary>Finds what is odd about a file and its edition.</summary>
internal static class Oddities
{
    // Holidays have small editions; a quarter of the usual is rather a run that broke off.
    private const int FarFewer = 4;

    public static IEnumerable<Oddity> In(ReadDigest read, IntakeOutcome? stored, string place) =>
        stored is null ? [Unread(read, place)] : stored.Change switch
        {
            IntakeChange.Unchanged => [],
            IntakeChange.Refused => [Refused(read, stored, place)],
            IntakeChange.Added => [.. OfFile(read, place), .. OfEdition(stored)],
            _ => [.. OfFile(read, place), .. Shrunken(read, stored, place)],
        };

    public static bool IsSmall(IntakeOutcome stored) => stored.Edition.PaperCount * FarFewer < stored.UsualPapers;

    private static Oddity Unread(ReadDigest read, string place)
    {
        var problem = read.Digest.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error);
        return read.Arrival.Content.IsEmpty || problem is null
            ? new(SourceNoticeKind.Empty, read.Arrival.Name, $"{place} lists no papers.", IsKeptAside: true)
            : new(SourceNoticeKind.Unreadable, read.Arrival.Name, $"{ParseReport.Line(place, problem)}", IsKeptAside: true);
    }

    private static IEnumerable<Oddity> OfFile(ReadDigest read, string place)
    {
        var errors = read.Digest.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        if (errors.Count > 0)
            yield return new(SourceNoticeKind.Damaged, read.Arrival.Name,
                $"{place} is damaged; {ParseReport.Count(read.Digest.Papers.Count, "paper")} could be read. {errors[0].What}", IsKeptAside: true);
    }

    private static IEnumerable<Oddity> OfEdition(IntakeOutcome stored)
    {
        var day = LocalDatePattern.Iso.Format(stored.Edition.Date);
        if (stored.Repeats is { } before)
            yield return new(SourceNoticeKind.Repeated, day,
                $"The edition of {day} lists the same {ParseReport.Count(stored.Edition.PaperCount, "paper")} as that of {LocalDatePattern.Iso.Format(before)}; none of them is sent again.",
                LogLevel.Information);
        else if (IsSmall(stored))
            yield return new(SourceNoticeKind.Small, day, string.Create(
                CultureInfo.InvariantCulture, $"The edition of {day} has {ParseReport.Count(stored.Edition.PaperCount, "paper")}; this source's usually have about {stored.UsualPapers}."));
    }

    private static IEnumerable<Oddity> Shrunken(ReadDigest read, IntakeOutcome stored, string place)
    {
        if (stored.LostPapers > 0)
            yield return new(SourceNoticeKind.Shrunken, read.Arrival.Name,
                $"{place} was published again without {ParseReport.Count(stored.LostPapers, "paper")} that it had before. The edition follows; what was sent stays sent.");
    }

    private static Oddity Refused(ReadDigest read, IntakeOutcome stored, string place) => new(SourceNoticeKind.Shrunken, read.Arrival.Name,
        $"{place} was published again without {stored.LostPapers} of the edition's {ParseReport.Count(stored.Edition.PaperCount, "paper")}, and was left aside; "
        + "the edition is as it was. If that is meant, bring the file in with digestbot import.", IsKeptAside: true);
}
