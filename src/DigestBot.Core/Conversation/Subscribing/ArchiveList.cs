using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>All of arXiv's archives, each a button to its categories.</summary>
internal static class ArchiveList
{
    private const int PerRow = 4;

    public static Message Compose(CommandCall call, bool hasEdition) => new Draft()
        .Heading(call.Texts.ArchivesTitle)
        .Lines(Taxonomy.Archives.Select(archive => $"{archive.Code} {archive.Name(call.Texts.Code)}"))
        .Note(call.Texts.ArchivesHint)
        .Grid(Taxonomy.Archives.Select(archive => Press.Turn(archive.Code, $"/{CommandNames.Categories} {archive.Code}")), PerRow)
        .When(hasEdition, draft => draft.Row(Press.Turn(call.Texts.CategoriesOfLatest, "/" + CommandNames.Categories)))
        .Message;
}
