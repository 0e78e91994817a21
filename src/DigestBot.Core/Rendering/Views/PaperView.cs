using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A paper's card.</summary>
public static class PaperView
{
    /// <summary>The card, which says which edition it is from, with buttons to the neighbours where there are any.</summary>
    public static Message Compose(PaperInEdition paper, (int? Previous, int? Next) neighbours, Viewer viewer) => throw new NotSupportedException();
}
