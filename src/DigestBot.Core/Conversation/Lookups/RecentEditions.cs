using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Offers the latest days there are editions of.</summary>
internal sealed class RecentEditions(IEditionStore editions)
{
    private const int Asked = 24;
    private const int MostDays = 6;
    private const int PerRow = 3;

    public async Task<Message> ComposeAsync(CommandCall call, string question, CancellationToken ct)
    {
        var days = (await editions.ListAsync(Asked, ct)).Select(edition => edition.Date).Distinct().Take(MostDays).ToList();
        return days is []
            ? Draft.Of(call.Texts.NoEditionYet)
            : new Draft()
                .Paragraph(question)
                .Note(call.Texts.DayExamples)
                .Grid(days.Select(day => Press.Say(call.Texts.Date(day), $"/{CommandNames.Digest} {IsoDate.Of(day)}")), PerRow)
                .Message;
    }
}
