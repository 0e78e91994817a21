using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Tests.Rendering.Views;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Yann LeCun", "LeCun")]
    [InlineData("Laurens van der Maaten", "van der Maaten")]
    [InlineData("Luc Van Gool", "Van Gool")]
    [InlineData("Oisin Mac Aodha", "Mac Aodha")]
    [InlineData("Quoc V. Le", "Le")]
    [InlineData("Le Song", "Song")]
    [InlineData("KC Santosh", "Santosh")]
    [InlineData("Sammy Davis Jr.", "Davis Jr.")]
    [InlineData("William H. Press III", "Press III")]
    [InlineData("Plato", "Plato")]
    [InlineData("de Moivre", "Moivre")]
    [InlineData("王小明", "王小明")]
    [InlineData("", "")]
    public void The_family_name_is_the_last_word_with_what_belongs_to_it(string author, string family) =>
        Assert.Equal(family, AuthorNames.Family(author));

    [Fact]
    public void A_long_list_says_how_many_more_there_are()
    {
        string[] authors = [.. Enumerable.Range(1, 574).Select(n => $"Given Family{n}")];

        Assert.Equal("Family1, Family2, Family3 +571", AuthorNames.Shorten(authors, 3));
        Assert.Equal("Family1, Family2, Family3", AuthorNames.Shorten(authors[..3], 3));
    }
}
