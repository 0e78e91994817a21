using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Pictures;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Lays a message out in a container: what is read, the papers, the folded parts, the file, the buttons.</summary>
internal static class ContainerLayout
{
    // More would not fit beside buttons of their own: 40 components, three for each.
    private const int MostSections = 10;

    public static DiscordComponent.Container Of(Message message)
    {
        var (rows, texts) = (new ButtonRows(new()), new TextBlocks());
        var (read, papers, folds) = Sort(message.Blocks);
        List<DiscordComponent> components = [.. Text(texts.Write(read))];
        if (components.Count > 0 && papers.Count > 0)
            components.Add(new DiscordComponent.Separator());
        components.AddRange(Papers(papers, rows, texts));
        if (folds.Count > 0)
            components.AddRange(rows.Of([new ButtonRow([.. folds.Select(fold => fold.Open!)])]));
        if (message.File is { } file)
            components.Add(new DiscordComponent.FileCard(MediaLink.Of(file.Name)));
        if (ChartPicture.IsIn(message))
            components.Add(new DiscordComponent.MediaGallery([new(MediaLink.Of(ChartPicture.FileName), Heading(message))]));
        components.AddRange(rows.Of(message.Buttons));
        return new(components, AccentColours.Of(message.Blocks.OfType<Block.Heading>().FirstOrDefault()?.Category));
    }

    // An open part is read below all else.
    private static (List<Block> Read, List<Block.PaperItem> Papers, List<Block.Fold> Folds) Sort(EquatableList<Block> blocks)
    {
        var (read, papers, folds) = (new List<Block>(), new List<Block.PaperItem>(), new List<Block.Fold>());
        foreach (var block in blocks)
            if (block is Block.PaperItem paper)
                papers.Add(paper);
            else if (block is Block.Fold { Open: not null } fold)
                folds.Add(fold);
            else
                read.Add(block);
        read.AddRange(folds.Where(fold => fold.Open!.Chosen));
        return (read, papers, folds);
    }

    private static string? Heading(Message message) =>
        message.Blocks.OfType<Block.Heading>().FirstOrDefault() is { } heading ? Rendering.Text.Inlines.ToPlain(heading.Text) : null;

    private static IEnumerable<DiscordComponent> Papers(List<Block.PaperItem> papers, ButtonRows rows, TextBlocks texts) => papers.Count > MostSections
        ? [.. Text(string.Join('\n', papers.Select(texts.Write))), .. rows.Menus(papers.Select(paper => (InMenu(paper), paper.Open.Data!)))]
        : papers.Select(paper => Section(paper, rows, texts));

    private static DiscordComponent.Section Section(Block.PaperItem paper, ButtonRows rows, TextBlocks texts) =>
        new([new DiscordComponent.TextDisplay(texts.Write(paper))], rows.Write(paper.Open, paper.OpenLabel));

    private static string InMenu(Block.PaperItem paper) => $"{paper.Number} · {Rendering.Text.Inlines.ToPlain(paper.Title)}";

    private static IEnumerable<DiscordComponent.TextDisplay> Text(string content) => string.IsNullOrWhiteSpace(content) ? [] : [new(content)];
}
