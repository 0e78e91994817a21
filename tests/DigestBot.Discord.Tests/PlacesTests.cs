using DigestBot.Core.Chats;

namespace DigestBot.Discord.Tests;

public sealed class PlacesTests
{
    [Fact]
    public void What_is_made_is_read_again()
    {
        Assert.Equal(new Place.Channel("1", "20"), Places.Read(Places.OfChannel("1", "20")));
        Assert.Equal(new Place.Thread("1", "20", "300"), Places.Read(Places.OfThread("1", "20", "300")));
        Assert.Equal(new Place.Person("42"), Places.Read(Places.OfPerson("42")));
    }

    [Fact]
    public void Addresses_are_as_they_are_kept()
    {
        Assert.Equal(new ChatAddress("discord", "1/20"), Places.OfChannel("1", "20"));
        Assert.Equal(new ChatAddress("discord", "1/20", "300"), Places.OfThread("1", "20", "300"));
        Assert.Equal(new ChatAddress("discord", "@42"), Places.OfPerson("42"));
        Assert.StartsWith(Places.PrefixOf("1"), Places.OfChannel("1", "20").ChatId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("1/20/300")]
    [InlineData("1/")]
    [InlineData("/20")]
    [InlineData("@")]
    [InlineData("@ada")]
    [InlineData("@42", "7")]
    [InlineData("1/20", "x")]
    [InlineData("1/..")]
    [InlineData("1/٣")]
    [InlineData("1/123456789012345678901")]
    public void Anything_else_leads_nowhere(string chat, string thread = "") => Assert.Null(Places.Read(new("discord", chat, thread)));
}
