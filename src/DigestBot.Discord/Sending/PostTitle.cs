using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Discord.Sending;

/// <summary>What a forum's post is called.</summary>
internal static class PostTitle
{
    // Source: Discord, "Start Thread in Forum or Media Channel".
    private const int Longest = 100;

    public static string Of(EditionMark edition) => Cut(edition.Title);

    /// <summary>The first line of a message, without its signs.</summary>
    public static string Of(DiscordMessage message) => Cut(
        SimplerMessage.Texts(message.Components)
            .SelectMany(text => text.Split('\n'))
            .Select(PlainLine.Of)
            .FirstOrDefault(line => line.Length > 0) ?? "DigestBot");

    private static string Cut(string text) => Inlines.ToPlain(Clip.To([text.ReplaceLineEndings(" ")], Longest));
}
