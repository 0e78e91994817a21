namespace DigestBot.Tests.Conversation;

public class MistakeTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task A_misspelt_command_offers_the_nearest_with_what_followed_it()
    {
        Assert.Equal("I know no /subcribe. Did you mean this?\n\n[/subscribe] [Help]", await _chat.Say("/subcribe cs.CV"));
        Assert.StartsWith("Subscribed to cs.CV", await _chat.Press("/subscribe"));
    }

    [Theory]
    [InlineData("/tody", "/today")]
    [InlineData("/sub_scribe", "/subscribe")]
    [InlineData("/setings", "/settings")]
    [InlineData("/categ", "/categories")]
    [InlineData("/unsubcribe", "/unsubscribe")]
    public async Task Commands_have_near_neighbours(string typed, string meant) =>
        Assert.Contains($"[{meant}]", await _chat.Say(typed));

    [Fact]
    public async Task A_command_that_resembles_none_leads_to_the_help() =>
        Assert.Equal("I know no /qqqqqq.\n\n[Help]", await _chat.Say("/qqqqqq"));

    [Theory]
    [InlineData("hello there")]
    [InlineData("subscribe me to everything you have got")]
    [InlineData("google.com")]
    [InlineData("今天天气怎么样")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/")]
    public async Task Plain_words_are_answered_with_what_can_be_said(string text) =>
        Assert.StartsWith("I am better at papers than at small talk. You can say:\n\n17 · paper 17", await _chat.Say(text));

    [Fact]
    public async Task Words_that_name_a_category_offer_it()
    {
        Assert.Contains("[cs.CV]", await _chat.Say("computer vision"));
        Assert.StartsWith("cs.CV · Computer Vision", await _chat.Press("cs.CV"));
    }

    [Theory]
    [InlineData("帮助", "Help")]
    [InlineData("help", "Help")]
    [InlineData("/HELP", "Help")]
    [InlineData("/help@digest_bot", "Help")]
    [InlineData("今天", "Mon 5 Jan 2026")]
    [InlineData("Today", "Mon 5 Jan 2026")]
    [InlineData("设置", "Settings")]
    [InlineData("／help", "Help")]
    public async Task Commands_have_other_words_and_need_no_slash(string text, string beginning) =>
        Assert.StartsWith(beginning, await _chat.Say(text));

    [Fact]
    public async Task Help_explains_a_command()
    {
        Assert.Equal("/digest DATE [CATEGORY]\n\nThe edition of a day\n\nAlso: 日报, 某天", await _chat.Say("/help digest"));
        foreach (var command in _chat.Commands)
            Assert.StartsWith($"/{command.Name}", await _chat.Say($"/help /{command.Name}"));
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var help = await _chat.Say("/help");
        Assert.All(_chat.Commands, command => Assert.Contains($"/{command.Name} · {command.Description.English}", help));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("p:1")]
    [InlineData("p:999:1")]
    [InlineData("p:3:999")]
    [InlineData("p:-3:1")]
    [InlineData("p:3:1:x")]
    [InlineData("c:3:math.CO:a:1")]
    [InlineData("c:99:cs.CV:a:1")]
    [InlineData("c:3:cs.CV:a:0")]
    [InlineData("t:")]
    [InlineData("n:1")]
    [InlineData("s:")]
    public async Task Data_that_was_tampered_with_is_refused_politely(string data)
    {
        await _chat.Ask("", data);
        Assert.Contains("ask again", _chat.Notice);
        Assert.Empty(_chat.Answer.Messages);
        Assert.False(_chat.Answer.InPlace);
    }
}
