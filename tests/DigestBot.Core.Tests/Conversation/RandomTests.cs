namespace DigestBot.Tests.Conversation;

public class RandomTests
{
    [Fact]
    public async Task Some_paper_of_the_category_or_of_the_chats_own_is_drawn()
    {
        var chat = Chatting.WithEditions();
        Assert.Contains("2601.00016", await chat.Say("/random hep-th"));
        Assert.Contains("2601.00016", await chat.Press("Another one"));
        Assert.True(chat.Answer.InPlace);
        await chat.Say("/subscribe cs.LG");
        Assert.Contains("2601.00005", await chat.Say("随机"));
    }

    private static async Task<string> SearchInstead()
    {
        var chat = Chatting.WithEditions();
        await chat.Say("random forest");
        return await chat.Press("Search for it");
    }

    [Fact]
    public async Task Where_nothing_fits_any_paper_is_drawn()
    {
        var chat = Chatting.WithEditions();
        Assert.Contains("TL;DR", await chat.Say("/random math.AG"));
        Assert.StartsWith("I know no category “owl”.", await chat.Say("/random owl"));
        Assert.StartsWith("No paper has all of “random forest”.", await SearchInstead());
        Assert.StartsWith("No edition has arrived yet.", await new Chatting().Say("/random"));
    }
}
