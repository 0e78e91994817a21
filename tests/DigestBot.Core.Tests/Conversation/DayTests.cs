namespace DigestBot.Tests.Conversation;

public class DayTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task Without_subscriptions_today_shows_all_of_the_edition()
    {
        Assert.Equal(
            """
            Mon 5 Jan 2026

            6 papers

            cs.CV Computer Vision and Pattern Recognition · 3 new, 1 seen before
            cs.AI Artificial Intelligence · 1
            hep-th High Energy Physics - Theory · 1

            [cs.CV · 4] [cs.AI · 1] [hep-th · 1]
            """,
            await _chat.Say("/today"));
        Assert.StartsWith("cs.AI · Artificial Intelligence · Mon 5 Jan 2026\n1 paper", await _chat.Press("cs.AI · 1"));
        Assert.False(_chat.Answer.InPlace);
    }

    [Fact]
    public async Task With_subscriptions_it_shows_those_and_how_much_there_is_in_all()
    {
        await _chat.Say("/subscribe cs.*");
        Assert.Equal(
            """
            Mon 5 Jan 2026

            5 papers in your categories, 6 in all

            cs.CV Computer Vision and Pattern Recognition · 3 new, 1 seen before
            cs.AI Artificial Intelligence · 1

            [cs.CV · 4] [cs.AI · 1]
            [All categories]
            """,
            await _chat.Say("/today"));
        Assert.Contains("[hep-th · 1]", await _chat.Press("All categories"));
        Assert.True(_chat.Answer.InPlace);
    }

    [Fact]
    public async Task With_one_subscription_it_opens_it_directly()
    {
        await _chat.Say("/subscribe cs.AI");
        Assert.StartsWith("cs.AI · Artificial Intelligence · Mon 5 Jan 2026", await _chat.Say("/today"));
    }

    [Fact]
    public async Task With_a_subscription_the_edition_lacks_it_shows_all_and_says_why()
    {
        await _chat.Say("/subscribe math.CO");
        Assert.StartsWith("Mon 5 Jan 2026\nThis edition has nothing in your categories; here is all of it.", await _chat.Say("/today"));
    }

    [Fact]
    public async Task An_edition_of_an_earlier_day_is_said_to_be_one()
    {
        const string note = "The edition of today is not here yet; this is the latest.";
        Assert.DoesNotContain(note, await _chat.Say("/today"));
        _chat.Clock.Now = _chat.Clock.Now.AddHours(15);
        Assert.StartsWith($"Mon 5 Jan 2026\n{note}", await _chat.Say("/today"));
        await _chat.Say("/subscribe cs.AI");
        Assert.StartsWith($"cs.AI · Artificial Intelligence · Mon 5 Jan 2026\n{note}\n1 paper", await _chat.Say("/today"));
        Assert.DoesNotContain(note, await _chat.Say("/digest 2026-01-05"));
    }

    [Fact]
    public async Task Today_ends_at_midnight_where_the_chat_is()
    {
        _chat.Clock.Now = new(2026, 1, 5, 23, 30, 0, TimeSpan.Zero);
        Assert.Contains("not here yet", await _chat.Say("/today"));
        await _chat.Say("/timezone UTC");
        Assert.DoesNotContain("not here yet", await _chat.Say("/today"));
    }

    [Theory]
    [InlineData("/digest 2026-01-04 cs.LG")]
    [InlineData("/digest cs.LG yesterday")]
    [InlineData("yesterday cs.LG")]
    [InlineData("昨天 cs.LG")]
    public async Task A_day_and_a_category_open_its_summary(string text) =>
        Assert.StartsWith("cs.LG · Machine Learning · Sun 4 Jan 2026", await _chat.Say(text));

    [Theory]
    [InlineData("cs.CV")]
    [InlineData("CS.cv")]
    [InlineData("/digest cs.CV")]
    public async Task A_category_alone_opens_its_latest_summary(string text) =>
        Assert.StartsWith("cs.CV · Computer Vision and Pattern Recognition · Mon 5 Jan 2026\n4 papers", await _chat.Say(text));

    [Fact]
    public async Task A_category_may_be_named_in_words()
    {
        Assert.StartsWith("cs.CV · Computer Vision and Pattern Recognition · Sun 4 Jan 2026", await _chat.Say("/digest yesterday computer vision"));
        Assert.StartsWith("I know no machine learning. Did you mean one of these?", await _chat.Say("/digest yesterday machine learning"));
        Assert.StartsWith("cs.LG · Machine Learning · Sun 4 Jan 2026", await _chat.Press("cs.LG"));
    }

    [Fact]
    public async Task A_misspelt_category_gets_the_nearest()
    {
        Assert.StartsWith("I know no cs.VC. Did you mean one of these?\n\n[cs.CV]", await _chat.Say("cs.VC"));
        Assert.StartsWith("cs.CV · Computer Vision", await _chat.Press("cs.CV"));
    }

    [Fact]
    public async Task A_category_without_papers_that_day_offers_those_with_some() =>
        Assert.Equal(
            "math.CO has no papers in the edition of 4 Jan 2026.\n\n[cs.CV · 2] [cs.LG · 1]",
            await _chat.Say("/digest 2026-01-04 math.CO"));

    [Fact]
    public async Task A_day_nobody_can_read_offers_the_latest()
    {
        Assert.StartsWith("I know no day called “someday”.", await _chat.Say("/digest someday"));
        Assert.Contains("[5 Jan 2026] [4 Jan 2026] [2 Jan 2026]", await _chat.Say("/digest"));
        Assert.StartsWith("Fri 2 Jan 2026", await _chat.Press("2 Jan 2026"));
    }

    [Fact]
    public async Task A_category_that_only_the_edition_knows_opens_too()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 5), "en", ("cs.ZZ", "2601.00001"), ("cs.CV", "2601.00002"));
        await chat.Say("/today");
        Assert.StartsWith("cs.ZZ · Mon 5 Jan 2026", await chat.Press("cs.ZZ · 1"));
        Assert.StartsWith("Subscribed to cs.ZZ.", await chat.Say("/subscribe cs.zz"));
    }

    [Fact]
    public async Task A_chat_reads_the_edition_in_its_language_where_there_is_one()
    {
        _chat.Editions.Add(new(2026, 1, 5), "zh", ("cs.CV", "2601.00021"));
        Assert.StartsWith("1 · Title of 2601.00011\n", await _chat.Say("1"));
        await _chat.Say("/language zh");
        Assert.StartsWith("1 · Title of 2601.00021\n", await _chat.Say("1"));
    }
}
