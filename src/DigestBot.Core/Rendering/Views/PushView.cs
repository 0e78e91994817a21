using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A push without papers.</summary>
public static class PushView
{
    /// <summary>Says that there is nothing new, and offers the latest edition.</summary>
    public static Message NothingNew(Edition latest, Viewer viewer) => new(
        [new Block.Paragraph([viewer.Texts.NothingNewToday(viewer.Texts.Date(latest.Date))])],
        [new ButtonRow([new Button(viewer.Texts.LatestEdition, new ButtonData.Say("/today"))])]);
}
