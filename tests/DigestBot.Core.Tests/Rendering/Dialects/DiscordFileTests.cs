using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Tests.Rendering.Dialects;

public class DiscordFileTests
{
    [Theory]
    [InlineData("saved.bib", "saved.bib")]
    [InlineData("arXiv.2601.00013.bib", "arXiv.2601.00013.bib")]
    [InlineData("my papers (new).ris", "my_papers__new_.ris")]
    [InlineData("_hidden.json", "hidden.json")]
    [InlineData("../../etc/passwd", "etc_passwd")]
    [InlineData("收藏.md", "md")]
    [InlineData("收藏", "file")]
    [InlineData("a\"\r\nb.bib", "a___b.bib")]
    public void File_names_are_such_as_Discord_keeps(string name, string safe) => Assert.Equal(safe, FileNames.Safe(name));

    [Fact]
    public void Of_a_long_name_the_extension_is_kept()
    {
        var safe = FileNames.Safe(new string('x', 5000) + ".bib");
        Assert.Equal((100, true), (safe.Length, safe.EndsWith("x.bib", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_stands_between_the_text_and_the_buttons()
    {
        Message message = new([new Block.Note(["as BibTeX"])], [new ButtonRow([new("RIS", new ButtonData.Say("/export ris"))])])
        {
            File = Attachment.Of("my list.bib", "text/plain", "@misc{}"),
        };

        var container = Assert.IsType<DiscordComponent.Container>(Assert.Single(DiscordMessage.FromJson(new DiscordDialect().Render(message)).Components));

        Assert.Collection(
            container.Components,
            text => Assert.IsType<DiscordComponent.TextDisplay>(text),
            file => Assert.Equal("attachment://my_list.bib", Assert.IsType<DiscordComponent.FileCard>(file).File.Url),
            buttons => Assert.IsType<DiscordComponent.ActionRow>(buttons));
    }
}
