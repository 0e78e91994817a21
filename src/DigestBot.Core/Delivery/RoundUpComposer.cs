using System.Globalization;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Together;

namespace DigestBot.Core.Delivery;

/// <summary>Writes a chat's weekly round-up, with the votes there are when it is written.</summary>
public sealed class RoundUpComposer(INominations nominations, NominatedPapers papers)
{
    /// <summary>The round-up of this number.</summary>
    public async Task<Message> ComposeAsync(long roundUp, Viewer viewer, CancellationToken ct)
    {
        var list = await nominations.OfRoundUpAsync(roundUp, chatId: null, NominationView.MostListed, ct);
        var shown = await papers.FindAsync(list.Shown, viewer.Texts.Code, ct);
        return NominationView.List(
            viewer.Texts.RoundUpTitle, string.Create(CultureInfo.InvariantCulture, $"r{roundUp}"), shown, list.Count - list.Shown.Count, viewer,
            new Button(viewer.Texts.TopOfMonth, new ButtonData.Say("/top month")));
    }
}
