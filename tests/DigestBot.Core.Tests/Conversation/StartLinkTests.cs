using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public sealed class StartLinkTests
{
    [Theory]
    [InlineData("2601.02409", "p-2601_02409")]
    [InlineData("hep-th/9901001", "p-hep-th--9901001")]
    [InlineData("math.ag/0601001", "p-math_ag--0601001")]
    public void A_link_to_a_paper_leads_back_to_it(string id, string payload)
    {
        Assert.True(ArxivId.TryParse(id, out var paper));

        Assert.Equal(payload, new StartLink.Paper(paper).Encode());
        Assert.Equal(new StartLink.Paper(paper), StartLink.Decode(payload));
    }

    [Theory]
    [InlineData("cs.CV", "c-cs_CV")]
    [InlineData("cs.*", "c-cs_-")]
    [InlineData("astro-ph.CO", "c-astro-ph_CO")]
    [InlineData("cond-mat.*", "c-cond-mat_-")]
    [InlineData("hep-th", "c-hep-th")]
    public void A_link_to_a_category_leads_back_to_it(string category, string payload)
    {
        Assert.True(CategoryPattern.TryParse(category, out var pattern));

        Assert.Equal(payload, new StartLink.Category(pattern).Encode());
        Assert.Equal(new StartLink.Category(pattern), StartLink.Decode(payload));
    }

    [Fact]
    public void Every_category_of_the_taxonomy_fits() => Assert.All(Taxonomy.Categories, category =>
    {
        Assert.True(CategoryPattern.TryParse(category.Code, out var pattern));
        var link = new StartLink.Category(pattern);
        Assert.Matches(@"^[A-Za-z0-9_-]{1,64}\z", link.Encode());
        Assert.Equal(link, StartLink.Decode(link.Encode()));
    });

    [Theory]
    [InlineData("")]
    [InlineData("p-")]
    [InlineData("p-2601.02409")]
    [InlineData("p-2601_02409v2")]
    [InlineData("p-2601_02409 x")]
    [InlineData("c-cs_XX")]
    [InlineData("c-cs_*")]
    [InlineData("x-cs_CV")]
    [InlineData("p-2601_02409\n")]
    [InlineData("c-00000000000000000000000000000000000000000000000000000000000000000")]
    public void What_was_tampered_with_is_no_link(string payload) => Assert.Null(StartLink.Decode(payload));

    [Fact]
    public async Task Whoever_opens_a_link_gets_what_it_is_about()
    {
        var chat = Chatting.WithEditions();

        Assert.Contains("Title of 2601.00003", await chat.Say("/start p-2601_00003"));
        await chat.Say("/start c-cs_AI");
        Assert.Equal(["cs.AI"], await chat.Chats.SubscriptionsAsync(1, TestContext.Current.CancellationToken));
        Assert.Contains("Every day I bring you", await chat.Say("/start nonsense"));
    }

    [Fact]
    public async Task In_a_group_only_an_administrator_subscribes_by_a_link()
    {
        var chat = Chatting.WithEditions();
        chat.MayAdminister = false;

        Assert.Contains("Only administrators", await chat.Say("/start c-cs_AI"));
    }
}
