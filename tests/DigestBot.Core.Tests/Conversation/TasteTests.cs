using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class TasteTests
{
    private readonly Chatting _chat = WithVideos();

    [Fact]
    public async Task A_thumb_up_moves_what_is_like_it_up_and_says_why()
    {
        await _chat.Say("/paper 1 2026-01-04");
        var card = await _chat.Press("👍");
        Assert.Equal("Liked. Papers like this move up from now on.", _chat.Notice);
        Assert.DoesNotContain("what you liked", card);
        var today = await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("12", FirstNumber());
        Assert.Contains("more like what you liked: diffusion", today);
        Assert.Contains("more like what you liked: diffusion", await _chat.Say("12"));
    }

    [Fact]
    public async Task A_thumb_pressed_again_is_taken_back()
    {
        await _chat.Say("/paper 1 2026-01-04");
        await _chat.Press("👍");
        await _chat.Press("👎");
        Assert.Equal(["👎"], _chat.Buttons.Where(button => button.Chosen).Select(button => button.Label));
        await _chat.Press("👎");
        Assert.Equal("Taken back.", _chat.Notice);
        Assert.DoesNotContain(_chat.Buttons, button => button.Chosen);
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("1", FirstNumber());
    }

    [Fact]
    public async Task Pages_keep_their_order_when_more_is_judged_while_they_are_turned()
    {
        await Like();
        await _chat.Say("/digest 2026-01-05 cs.CV");
        var (first, next) = (Numbers(), Turn("›"));
        await _chat.Send(new ButtonData.Rate(2, 5, Thumb.Up));
        await _chat.Send(next);
        Assert.Equal(Enumerable.Range(1, 12), first.Concat(Numbers()).Order());
        await _chat.Send(Turn("‹"));
        Assert.Equal(first, Numbers());
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.NotEqual(first, Numbers());
    }

    [Fact]
    public async Task The_settings_turn_it_off_and_on()
    {
        await Like();
        Assert.Contains("Order: by number", await _chat.Say("/settings taste off"));
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("1", FirstNumber());
        await _chat.Say("12");
        Assert.DoesNotContain(_chat.Buttons, button => button.Label == "👍");
        await _chat.Send(new ButtonData.Rate(2, 5, Thumb.Up));
        Assert.True(_chat.Answer.IsRefusal);
        await _chat.Say("/settings taste on");
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("12", FirstNumber());
    }

    [Fact]
    public async Task What_is_forgotten_is_said_before_and_after()
    {
        Assert.Equal("There is nothing to forget: no 👍 or 👎 yet.", (await _chat.Say("/forget taste")).Trim());
        await Like();
        Assert.Contains("1 × 👍 and 0 × 👎", await _chat.Say("/forget taste"));
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("12", FirstNumber());
        await _chat.Say("/forget taste");
        Assert.Contains("Forgotten: 1 × 👍", await _chat.Press("Forget it"));
        await _chat.Say("/digest 2026-01-05 cs.CV");
        Assert.Equal("1", FirstNumber());
        Assert.Contains("/forgetme", await _chat.Say("/forget everything about me"));
    }

    [Fact]
    public async Task In_a_group_everybody_teaches_and_administrators_forget()
    {
        _chat.Kind = ChatKind.Group;
        _chat.MayAdminister = false;
        await Like();
        Assert.False(_chat.Answer.IsRefusal);
        await _chat.Say("/forget taste");
        Assert.True(_chat.Answer.IsRefusal);
    }

    private static Chatting WithVideos()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 4), "en", [InMemoryEditions.MakePaper(1, "cs.CV", "2601.00101") with { Title = "Image diffusion", Authors = [] }]);
        chat.Editions.Add(new(2026, 1, 5), "en",
        [
            .. Enumerable.Range(1, 12).Select(number => InMemoryEditions.MakePaper(number, "cs.CV", $"2601.{number:D5}") with
            {
                Title = number == 12 ? "Video diffusion" : $"Subject{(char)('a' + number)} matter",
                Authors = [$"Author {number}"],
                Tldr = null,
            }),
        ]);
        return chat;
    }

    private async Task Like() => await _chat.Send(new ButtonData.Rate(1, 1, Thumb.Up));

    private ButtonData Turn(string label) => _chat.Buttons.Single(button => button.Label == label).Data!;

    private string FirstNumber() => $"{Numbers()[0]}";

    private List<int> Numbers() => [.. _chat.Answer.Messages.SelectMany(message => message.Blocks).OfType<Block.PaperItem>().Select(item => item.Number)];
}
