using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class LookupTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Theory]
    [InlineData("3")]
    [InlineData("#3")]
    [InlineData("３")]
    [InlineData("第3篇")]
    [InlineData("/paper 3")]
    [InlineData("/paper@digest_bot 3")]
    [InlineData("paper 3")]
    [InlineData("论文3")]
    [InlineData("/论文 3")]
    [InlineData("cs.CV 3")]
    [InlineData("/paper cs.CV 3")]
    [InlineData("3 cs.CV")]
    [InlineData("3 2026-01-05")]
    [InlineData("/paper 3 today")]
    [InlineData("5 Jan 2026 3")]
    [InlineData("2601.00013")]
    [InlineData("arXiv:2601.00013v2")]
    [InlineData("https://arxiv.org/pdf/2601.00013v1.pdf")]
    [InlineData("看看这篇https://arxiv.org/abs/2601.00013，怎么样？")]
    [InlineData("/paper https://arxiv.org/html/2601.00013")]
    public async Task The_card_of_a_paper_has_many_names(string text)
    {
        var answer = await _chat.Say(text);
        Assert.StartsWith("3 · Title of 2601.00013\n", answer);
        Assert.Contains("edition of 5 Jan 2026", answer);
    }

    [Theory]
    [InlineData("/paper yesterday 1")]
    [InlineData("昨天 1")]
    [InlineData("1 4 Jan")]
    [InlineData("/paper 1 2026-01-04")]
    public async Task A_day_decides_the_edition(string text) =>
        Assert.StartsWith("1 · Title of 2601.00003\n", await _chat.Say(text));

    [Fact]
    public async Task A_place_counts_in_the_category_and_not_in_the_edition() =>
        Assert.StartsWith("5 · Title of 2601.00015\n", await _chat.Say("cs.AI 1"));

    [Fact]
    public async Task A_reply_to_a_push_means_its_edition()
    {
        _chat.Outbox.Editions["message"] = 1;
        _chat.ReplyTo = "message";
        Assert.StartsWith("2 · Title of 2601.00002\n", await _chat.Say("2"));
        _chat.ReplyTo = "another";
        Assert.StartsWith("2 · Title of 2601.00012\n", await _chat.Say("2"));
    }

    [Fact]
    public async Task A_number_of_the_latest_edition_offers_what_it_means_in_those_before()
    {
        await _chat.Say("2");
        Assert.StartsWith("2 · Title of 2601.00004\n", await _chat.Press("2 of 4 Jan 2026"));
        Assert.DoesNotContain("of 4 Jan 2026]", await _chat.Say("2 2026-01-05"));
    }

    [Fact]
    public async Task Unknown_numbers_are_told_which_exist()
    {
        Assert.Equal("The edition of 5 Jan 2026 has papers 1 to 6.", await _chat.Say("482"));
        Assert.Equal("The edition of 5 Jan 2026 has papers 1 to 6.", await _chat.Say("0"));
        Assert.Equal("The edition of 5 Jan 2026 has papers 1 to 6.", await _chat.Say("99999999999999999999"));
        Assert.Equal("The edition of 4 Jan 2026 has papers 1 to 3.", await _chat.Say("yesterday 4"));
        Assert.Equal("cs.AI has 1 paper in the edition of 5 Jan 2026.", await _chat.Say("cs.AI 2"));
        Assert.Equal("math.CO has no papers in the edition of 5 Jan 2026.", await _chat.Say("math.CO 2"));
    }

    [Fact]
    public async Task A_number_that_an_edition_leaves_out_is_named()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 5), "en", InMemoryEditions.MakePaper(1, "cs.CV", "2601.00001"), InMemoryEditions.MakePaper(3, "cs.CV", "2601.00003"));
        Assert.Equal("The edition of 5 Jan 2026 leaves out number 2; its papers run from 1 to 3.", await chat.Say("2"));
    }

    [Fact]
    public async Task Unknown_identifiers_are_looked_for_in_all_editions_and_open_on_arxiv()
    {
        Assert.Equal(
            """
            2601.99999 is not in any of the 3 editions that I have (2 Jan 2026 to 5 Jan 2026).

            [Open on arXiv] https://arxiv.org/abs/2601.99999
            """,
            await _chat.Say("/paper 2601.99999"));
        Assert.StartsWith("hep-th/9901001 is not in any", await _chat.Say("hep-th/9901001v3"));
    }

    [Fact]
    public async Task Several_identifiers_get_a_card_each_up_to_five()
    {
        await _chat.Say("https://arxiv.org/abs/2601.00011 and 2601.00012, 2601.00011 again");
        Assert.Equal(2, _chat.Answer.Messages.Count);

        var answer = await _chat.Say("2601.00011 2601.00012 2601.00013 2601.00004 2601.00015 2601.00016");
        Assert.Equal(6, _chat.Answer.Messages.Count);
        Assert.EndsWith("These are the first 5; please ask for the others in another message.", answer);
    }

    [Fact]
    public async Task A_day_without_an_edition_names_the_nearest()
    {
        Assert.Equal("There is no edition of 3 Jan 2026. The nearest:\n\n[2 Jan 2026] [4 Jan 2026]", await _chat.Say("/paper 1 2026-01-03"));
        Assert.StartsWith("1 · Title of 2601.00003\n", await _chat.Press("4 Jan 2026"));
        Assert.Equal("There is no edition of 1 Jan 2025. The nearest:\n\n[2 Jan 2026]", await _chat.Say("cs.CV 1 2025-01-01"));
    }

    [Fact]
    public async Task Without_any_edition_it_says_what_happens_next()
    {
        var chat = new Chatting();
        foreach (var text in new[] { "17", "/today", "/digest yesterday", "/digest", "2601.00001", "cs.CV" })
            Assert.StartsWith("No edition has arrived yet. Subscribe to a category, and the first one will come to you by itself.", await chat.Say(text));
    }

    [Fact]
    public async Task Neighbours_turn_in_place_while_a_summary_opens_cards_below_it()
    {
        await _chat.Say("3");
        Assert.StartsWith("4 · ", await _chat.Press("4 ›"));
        Assert.True(_chat.Answer.InPlace);
        Assert.StartsWith("3 · ", await _chat.Send(new ButtonData.ShowPaper(3, 3)));
        Assert.False(_chat.Answer.InPlace);
    }

    [Fact]
    public async Task A_summary_turns_in_place_and_tells_what_was_seen_before()
    {
        var answer = await _chat.Send(new ButtonData.ShowCategory(3, "cs.CV", PaperScope.New, 1));
        Assert.True(_chat.Answer.InPlace);
        Assert.Contains("3 new papers · 1 seen before left out", answer);
        Assert.DoesNotContain("2601.00004", answer);
    }

    [Fact]
    public async Task A_lookup_that_says_nothing_is_asked_back()
    {
        Assert.StartsWith("Which paper?", await _chat.Say("/paper"));
        Assert.StartsWith("Which paper?", await _chat.Say("/paper yesterday"));
        Assert.StartsWith("I cannot look up “the one about cats”.", await _chat.Say("/paper the one about cats"));
    }
}
