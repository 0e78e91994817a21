using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Proposes the days of editions, the latest first.</summary>
internal sealed class DayCompletion(IEditionStore editions, ChatDefaults defaults, TimeProvider time)
{
    private const int Searched = 400;

    public LocalDate Today => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(TimeZones.Of(defaults.TimeZone)).Date;

    public async Task<IEnumerable<Completion>> FindAsync(CompletionQuestion question, CancellationToken ct)
    {
        var meant = ReadableDates.Parse(question.Text, Today);
        return
            from edition in await editions.ListAsync(question.Text is "" ? Completion.Most * 2 : Searched, ct)
            group edition by edition.Date into day
            let value = IsoDate.Of(day.Key)
            let name = DateText.Full(day.Key, question.Texts.Code)
            where day.Key == meant || $"{value} {name}".Contains(question.Text, StringComparison.OrdinalIgnoreCase)
            select new Completion($"{name} · {question.Texts.Papers(day.Max(edition => edition.PaperCount))}", value);
    }
}
