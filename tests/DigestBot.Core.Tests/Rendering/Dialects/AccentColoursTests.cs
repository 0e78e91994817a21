using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class AccentColoursTests
{
    [Fact]
    public void Every_archive_has_a_colour_of_its_own()
    {
        var colours = Taxonomy.Archives.Select(archive => ColourOf(archive.Categories[0].Code)).ToList();

        Assert.DoesNotContain(null, colours);
        Assert.Equal(colours.Count, colours.Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("xx.YY")]
    public void What_is_of_no_archive_has_none(string? category) => Assert.Null(ColourOf(category));

    private static int? ColourOf(string? category)
    {
        var body = new DiscordDialect().Render(new([new Block.Heading(["x"]) { Category = category }]));
        return ((DiscordComponent.Container)DiscordMessage.FromJson(body).Components[0]).AccentColor;
    }
}
