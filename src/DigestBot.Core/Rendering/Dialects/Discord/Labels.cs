using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Words on buttons and in menus: plain text, where Markdown means nothing.</summary>
internal static class Labels
{
    // Source: Discord, "Component Reference".
    private const int LongestOnButton = 80;
    private const int LongestInMenu = 100;

    public static string OnButton(string label) => Cut(label, LongestOnButton);

    public static string InMenu(string label) => Cut(label, LongestInMenu);

    private static string Cut(string label, int longest)
    {
        var line = string.IsNullOrWhiteSpace(label) ? "…" : label.ReplaceLineEndings(" ");
        return line.Length <= longest ? line : Inlines.ToPlain(Clip.To([line], longest));
    }
}
