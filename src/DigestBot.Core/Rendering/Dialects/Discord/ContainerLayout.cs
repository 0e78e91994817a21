using DigestBot.Core.Rendering.Pictures;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Lays a message out in a container: what is read, the papers, the folded parts, the file, the buttons.</summary>
internal static class ContainerLayout
{
    // More would not fit beside buttons of their own: 40 components, three for each.
    private const int MostSections = 10;

    public static DiscordComponent.Container Of(Message message)
    {
        var rows = new ButtonRows(new());
        var papers = message.Blocks.OfType<Block.PaperItem>().ToList();
        var folds = message.Blocks.OfType<Block.Fold>().Where(fold => fold.Open is not null).ToList();
        var read = message.Blocks
            .Where(block => block is not (Block.PaperItem or Block.Fold { Open: not null }))
            .Concat(folds.Where(fold => fold.Open!.Chosen));
        List<DiscordComponent> components = [.. Text(TextBlocks.Write(read))];
        if (components.Count > 0 && papers.Count > 0)
            components.Add(new DiscordComponent.Separator());
        components.AddRange(Papers(papers, rows));
        if (folds.Count > 0)
            components.AddRange(rows.Of([new ButtonRow([.. folds.Select(fold => fold.Open!)])]));
        if (message.File is { } file)
            components.Add(new DiscordComponent.FileCard(MediaLink.Of(file.Name)));
        if (ChartPicture.IsIn(message))
            components.Add(new DiscordComponent.MediaGallery([new(MediaLink.Of(ChartPicture.FileName), Heading(message))]));
        components.AddRange(rows.Of(message.Buttons));
        return new(components, AccentColours.Of(message.Blocks.OfType<Block.Heading>().FirstOrDefault()?.Category));
    }

    private static string? Heading(Message message) =>
        message.Blocks.OfType<Block.Heading>().FirstOrDefault() is { } heading ? Rendering.Text.Inlines.ToPlain(heading.Text) : null;

    private static IEnumerable<DiscordComponent> Papers(List<Block.PaperItem> papers, ButtonRows rows) => papers.Count > MostSections
        ? [.. Text(string.Join('\n', papers.Select(TextBlocks.Write))), .. rows.Menus(papers.Select(paper => (InMenu(paper), paper.Open.Data!)))]
        : papers.Select(paper => Section(paper, rows));

    private static DiscordComponent.Section Section(Block.PaperItem paper, ButtonRows rows) =>
        new([.. Text(TextBlocks.Write(paper))], rows.Write(paper.Open with { Label = paper.OpenLabel ?? paper.Open.Label }));

    private static string InMenu(Block.PaperItem paper) => $"{paper.Number} · {Rendering.Text.Inlines.ToPlain(paper.Title)}";

    private static IEnumerable<DiscordComponent.TextDisplay> Text(string content) => string.IsNullOrWhiteSpace(content) ? [] : [new(content)];
}
