using System.Globalization;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>
/// Source of the limits: Bot API, "Rich Message Limits". The words are those that the public server was seen to answer to a message just beyond
/// each of them.
/// </summary>
internal static class RichLimits
{
    private const int LongestText = 32_768;
    private const int MostBlocks = 500;
    private const int MostLevels = 16;
    private const int MostColumns = 20;

    public static Refusal? Refuse(RichNode root)
    {
        if (root.All.Sum(node => node.Text.EnumerateRunes().Count()) > LongestText)
            return Refusal.BadRequest("RICH_MESSAGE_TEXT_TOO_LONG");
        if (root.All.Count(IsBlock) + LooseParagraphs(root) > MostBlocks)
            return Refusal.BadRequest("RICH_MESSAGE_BLOCKS_TOO_MANY");
        if (Levels(root) > MostLevels)
            return Refusal.BadRequest("RICH_MESSAGE_DEPTH_INVALID");
        if (root.All.Any(node => node.Name == "tr" && node.Children.Sum(Columns) > MostColumns))
            return Refusal.BadRequest("RICH_MESSAGE_TABLE_COLS_TOO_MANY");
        return root.All.All(node => node.IsBlank || node.Text.Length == 0) && root.All.All(node => node.Name != "hr") ? Refusal.BadRequest("RICH_MESSAGE_EMPTY") : null;
    }

    private static bool IsBlock(RichNode node) => node.Name is "li" or "tr" || (!RichTags.IsInline(node.Name) && node.Name is not ("th" or "td" or "caption" or "summary" or "cite" or "input"));

    /// <summary>A run of text between blocks is a paragraph.</summary>
    private static int LooseParagraphs(RichNode root) =>
        root.Children.Where((node, index) => RichTags.IsInline(node.Name) && !node.IsBlank && (index == 0 || !RichTags.IsInline(root.Children[index - 1].Name))).Count();

    private static int Levels(RichNode node) => node.Children.Where(child => child.Tag is not null).Select(child => 1 + Levels(child)).DefaultIfEmpty().Max();

    private static int Columns(RichNode cell) => int.TryParse(cell.Attribute("colspan"), CultureInfo.InvariantCulture, out var columns) ? columns : 1;
}
