using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Conversation;

public class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "/", "/subscribe ", "/paper ", "/time ", "/digest ", "/settings ", "/timezone ", "/categories ", "/unsubscribe ", "/language ", "/help ", "/search ", "/follow ", "/unfollow ", "/following ", "/forget ", "关注", "by ", " in ", "author:", "NEAR(", "-", "/related ", "/random ", "/catchup ", "/stats ", "/save ", "/saved ", "/unsave ", "/read ", "/export ", "/cite ", "订阅", "论文",
        "17", "#", "cs.CV", "cs.*", "2601.00013", "yesterday", "-2", "99999999999", "😀", "👩‍👩‍👧", "\u202e", "\u200f", "\0", "\u0007", "\ud800", "\udc00",
        "<b>", "'; --", "\"", "\\", "*", "`", "[x](y)", "𝔘", "مرحبا", "ＡＢＣ", "　", "，", "\n", "\t", ":", "@", "%", "{0}", "𠮷", "e\u0301\u0301\u0301",
    ];

    [Fact]
    public void Any_text_gets_an_answer_that_fits_a_phone()
    {
        var chat = Chatting.WithEditions();
        var text = Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(any => any.Get)).ArrayOf().Select(string.Concat);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(text.ToArbitrary(), async said =>
            {
                await chat.Say(said);
                Assert.NotEmpty(chat.Answer.Messages);
                AssertSensible(chat);
            }));
    }

    [Fact]
    public void Any_button_data_gets_an_answer_or_a_word()
    {
        var chat = Chatting.WithEditions();
        var data = Gen.Elements("p:", "v:", "c:", "t:", "k:", "g:", "w:", "y:", "n", "s:", "r:").SelectMany(
            kind => Gen.Elements(Pieces).ArrayOf().Select(pieces => kind + string.Join(':', pieces)));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(data.ToArbitrary(), async pressed =>
            {
                await chat.Ask("", pressed);
                Assert.True(chat.Answer.Messages is not [] || chat.Notice.Length > 0);
                AssertSensible(chat);
            }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/subscribe ")]
    [InlineData("/unsubscribe ")]
    [InlineData("/paper ")]
    [InlineData("/digest ")]
    [InlineData("/categories ")]
    [InlineData("/time ")]
    [InlineData("/timezone ")]
    [InlineData("/settings ")]
    [InlineData("/help ")]
    [InlineData("/search ")]
    [InlineData("/save ")]
    [InlineData("/save 3 ")]
    [InlineData("/saved ")]
    [InlineData("/unsave ")]
    [InlineData("/read ")]
    [InlineData("/export ")]
    [InlineData("/cite ")]
    [InlineData("/follow ")]
    [InlineData("/unfollow ")]
    [InlineData("/following ")]
    [InlineData("/")]
    public async Task Ten_thousand_characters_are_answered_in_short(string command)
    {
        foreach (var filling in new[] { "a", "a ", "1", "1 ", "，", "😀", "\u202e\u0301", "cs.CV ", "cs.VC, ", "2601.00013 ", "a/", "\n", "的" })
        {
            var chat = Chatting.WithEditions();
            await chat.Say("/subscribe hep-th");
            var answer = await chat.Say(command + string.Concat(Enumerable.Repeat(filling, 10_000 / filling.Length)));
            Assert.InRange(answer.Length, 1, 2500);
            AssertSensible(chat);
        }
    }

    [Fact]
    public async Task What_is_said_back_is_short_and_does_not_turn_the_line()
    {
        var chat = Chatting.WithEditions();
        var answer = await chat.Say("/categories \u202eevil\u0000 text that goes on and on and on and never ends");
        Assert.Equal("I know no category “evil text that goes on a…”.", answer.Split('\n')[0]);
    }

    private static void AssertSensible(Chatting chat)
    {
        Assert.True(chat.Notice.Length <= 200);
        foreach (var button in chat.Buttons)
        {
            Assert.InRange(button.Label.Length, 1, 30);
            _ = button.Data?.Encode();
        }
        Assert.DoesNotContain(chat.Answer.Messages.Select(chat.Dialect.Render), text => text.Contains('\u202e') || text.Contains('\0'));
    }
}
