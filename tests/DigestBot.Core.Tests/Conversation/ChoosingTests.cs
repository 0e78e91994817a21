using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class ChoosingTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    private Task<IReadOnlyList<string>> Held => _chat.Chats.SubscriptionsAsync(1, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Start_says_three_sentences_and_offers_the_categories()
    {
        Assert.Equal(
            """
            Every day I bring you the new arXiv papers of your categories, each summed up in a sentence or two. Press the categories you want. I write at 09:00, Europe/Berlin, when there is something new.

            The counts are of the edition of 5 Jan 2026.

            [cs.CV · 4] [cs.AI · 1] [hep-th · 1]
            [All of arXiv]
            [09:00] [Europe/Berlin]
            """,
            await _chat.Say("/start"));
    }

    [Fact]
    public async Task Who_presses_one_category_and_nothing_else_is_set_up()
    {
        await _chat.Say("/start");
        var answer = await _chat.Press("cs.CV · 4");
        Assert.True(_chat.Answer.InPlace);
        Assert.Contains("[✓ cs.CV · 4] [cs.AI · 1]", answer);
        Assert.Equal("Subscribed to cs.CV. Next push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.", _chat.Notice);
        Assert.Equal(["cs.CV"], await Held);
        Assert.EndsWith("[Send the latest edition]", answer);

        Assert.Contains("[cs.CV · 4] [cs.AI · 1]", await _chat.Press("cs.CV · 4"));
        Assert.Empty(await Held);
    }

    [Fact]
    public async Task Where_the_latest_edition_has_nothing_of_it_there_is_nothing_to_send_now()
    {
        await _chat.Say("/categories math");

        Assert.DoesNotContain("Send the latest edition", await _chat.Press("math.AC"));
    }

    [Fact]
    public async Task Start_before_the_first_edition_leads_to_all_categories()
    {
        var chat = new Chatting();
        Assert.Contains("Choose your categories, and the first edition will come to you.", await chat.Say("/start"));
        Assert.StartsWith("All of arXiv", await chat.Press("All of arXiv"));
        Assert.Contains("[cs.AI] [cs.AR] [cs.CC]", await chat.Press("cs"));
        Assert.Contains("[✓ cs.AI] [cs.AR] [cs.CC]", await chat.Press("cs.AI"));
    }

    [Fact]
    public async Task Start_greets_in_the_language_of_the_client()
    {
        _chat.Locale = "zh-hans";
        Assert.StartsWith("我每天为你送来", await _chat.Say("/start"));
    }

    [Fact]
    public async Task Categories_are_grouped_and_counted()
    {
        Assert.Equal(
            """
            Categories · 5 Jan 2026

            cs Computer Science

            cs.CV Computer Vision and Pattern Recognition · 4
            cs.AI Artificial Intelligence · 1

            hep-th High Energy Physics - Theory · 1

            Press to subscribe or unsubscribe. The counts are of the latest edition.

            [cs.CV · 4] [cs.AI · 1] [hep-th · 1]
            [All of arXiv]
            """,
            await _chat.Say("/categories"));
    }

    [Fact]
    public async Task An_archive_comes_in_pages_that_keep_their_choices()
    {
        await _chat.Say("/categories cs");
        Assert.Contains("[‹] [2/4] [›]", await _chat.Press("›"));
        Assert.Contains("[✓ cs.LG]", await _chat.Press("cs.LG"));
        Assert.Contains("[‹] [2/4] [›]", await _chat.Say("/categories cs 2"));
        Assert.Contains("[✓ cs.LG]", await _chat.Say("/categories CS 2"));
        Assert.Contains("[‹] [4/4]", await _chat.Say("/categories cs 99"));
    }

    [Fact]
    public async Task All_of_an_archive_is_one_press()
    {
        await _chat.Say("/categories cs");
        Assert.Contains("[✓ All: cs.*]", await _chat.Press("All: cs.*"));
        Assert.Equal(["cs.*"], await Held);
        await _chat.Press("cs.AR");
        Assert.Equal("cs.AR comes with cs.*, which you have.", _chat.Notice);
        Assert.Equal(["cs.*"], await Held);
    }

    [Theory]
    [InlineData("robotics", "cs.RO Robotics")]
    [InlineData("机器人", "cs.RO Robotics")]
    [InlineData("q-bio", "q-bio.BM Biomolecules")]
    [InlineData("hep-th", "hep-th High Energy Physics - Theory")]
    [InlineData("compter vision", "cs.CV Computer Vision")]
    public async Task Categories_are_found_by_words(string words, string found) =>
        Assert.Contains(found, await _chat.Say($"/categories {words}"));

    [Fact]
    public async Task Words_that_find_nothing_lead_to_all_archives() =>
        Assert.Equal("I know no category “zzzzzz”.\n\n[All of arXiv]", await _chat.Say("/categories zzzzzz"));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("../../etc")]
    [InlineData("xx.YY")]
    [InlineData("cs.CV'; drop table chats")]
    public async Task A_toggle_of_no_category_is_refused(string category)
    {
        await _chat.Send(new ButtonData.Toggle(category, "/start"));
        Assert.Equal("I do not know this button. Please ask again.", _chat.Notice);
        Assert.Empty(await Held);
    }

    [Fact]
    public async Task A_toggle_that_stands_nowhere_answers_in_full()
    {
        Assert.StartsWith("Subscribed to cs.AI (Artificial Intelligence).", await _chat.Send(new ButtonData.Toggle("cs.AI")));
        Assert.False(_chat.Answer.InPlace);
        Assert.Equal("Unsubscribed from cs.AI.", await _chat.Send(new ButtonData.Toggle("cs.AI")));
    }
}
