using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>The answer where there is no edition: of a day, or none at all yet.</summary>
internal sealed class MissingEdition(IEditionStore editions)
{
    private const int MostEditions = 5000;

    /// <summary>Says what is missing, and offers the nearest days.</summary>
    /// <param name="date">The day that was asked for; null when the latest was.</param>
    /// <param name="sayFor">What asks the same of another day.</param>
    public async Task<Message> ComposeAsync(CommandCall call, LocalDate? date, Func<LocalDate, string> sayFor, CancellationToken ct)
    {
        var stored = await editions.ListAsync(MostEditions, ct);
        if (stored is [] || date is not { } day)
            return Draft.Of(call.Texts.NoEditionYet);
        return new Draft()
            .Paragraph(call.Texts.NoEditionOf(call.Texts.Date(day)))
            .Row(Nearest(stored, day).Select(near => Press.Say(call.Texts.Date(near), sayFor(near))))
            .Message;
    }

    private static IEnumerable<LocalDate> Nearest(IReadOnlyList<Edition> stored, LocalDate day)
    {
        var days = stored.Select(edition => edition.Date).Distinct().Order().ToList();
        return [.. days.Where(other => other < day).TakeLast(1), .. days.Where(other => other > day).Take(1)];
    }
}
