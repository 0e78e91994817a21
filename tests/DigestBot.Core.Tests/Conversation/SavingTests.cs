using DigestBot.Core.Chats;

namespace DigestBot.Tests.Conversation;

public class SavingTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task A_paper_is_kept_with_tags_and_a_note_and_shown_so()
    {
        var answer = await _chat.Say("/save 3 #Diffusion read on the train #later");
        Assert.StartsWith("Title of 2601.00013 · saved\nLovelace, Turing · cs.CV · saved 5 Jan 2026 · unread\n\n#diffusion #later\n\nread on the train", answer, StringComparison.Ordinal);

        var list = await _chat.Say("/saved");
        Assert.StartsWith("Saved papers\n1 paper\n", list, StringComparison.Ordinal);
        Assert.Contains("#diffusion #later\n    read on the train", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/save 3 3 ideas to steal", "2601.00013", "3 ideas to steal")]
    [InlineData("/save 2601.00013 2601.00012 both", "2601.00013 2601.00012", null)]
    [InlineData("/save #3", "2601.00013", null)]
    [InlineData("/save 3 4", "2601.00013 2601.00004", null)]
    [InlineData("/save cs.AI 1", "2601.00015", null)]
    [InlineData("/save yesterday 1", "2601.00003", null)]
    [InlineData("/save https://arxiv.org/abs/2601.00013v2 很好，值得再读。", "2601.00013", "很好，值得再读。")]
    [InlineData("收藏 3 ＃扩散模型 路上读", "2601.00013", "路上读")]
    [InlineData("收藏3", "2601.00013", null)]
    public async Task What_is_meant_is_read_as_people_write_it(string said, string papers, string? note)
    {
        await _chat.Say(said);
        foreach (var paper in papers.Split(' '))
            Assert.Contains($"Title of {paper}", await _chat.Say($"/saved {paper}"), StringComparison.Ordinal);
        if (note is not null)
            Assert.Contains(note, await _chat.Say($"/saved {papers}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_the_note_are_changed_by_words_and_by_buttons()
    {
        await _chat.Say("/save 1 #video");
        await _chat.Say("/save 3 #diffusion a note");
        await _chat.Say("/save 2601.00013 another note");
        Assert.Contains("another note", await _chat.Say("/saved 2601.00013"), StringComparison.Ordinal);

        Assert.Contains("#diffusion #video", await _chat.Press("+ #video"), StringComparison.Ordinal);
        Assert.True(_chat.Answer.InPlace);
        Assert.DoesNotContain("#diffusion #video", await _chat.Press("− #diffusion"), StringComparison.Ordinal);
        Assert.DoesNotContain("another note", await _chat.Press("Drop the note"), StringComparison.Ordinal);
        Assert.Contains("· read", await _chat.Press("Mark as read"), StringComparison.Ordinal);
        Assert.Contains("· unread", await _chat.Press("Mark as unread"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_tag_state_and_words_and_paged_with_its_filter()
    {
        await _chat.Say("/save 1 2 3 4 5 6 #all");
        await _chat.Say("/read 1");
        Assert.Contains("page 1 of 2", await _chat.Say("/saved #ALL"), StringComparison.Ordinal);
        await _chat.Press("›");
        Assert.Contains(_chat.Buttons, button => button.Label == "2/2");
        Assert.Contains("5 papers", await _chat.Say("/saved unread"), StringComparison.Ordinal);
        Assert.Contains("1 paper", await _chat.Say("/read"), StringComparison.Ordinal);
        Assert.Contains("1 paper", await _chat.Say("/saved 2601.0001 unread 16"), StringComparison.Ordinal);
        Assert.Equal("Nothing on the list fits “#none nothing”.", (await _chat.Say("/saved #none nothing")).Split('\n')[0]);
        Assert.Contains("5 papers", await _chat.Say("/saved unread page:99"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_a_card_keeps_it_and_takes_it_off()
    {
        await _chat.Say("3");
        await _chat.Press("Save");
        Assert.True(_chat.Answer.InPlace);
        Assert.Equal("Saved. /saved shows the list.", _chat.Notice);
        Assert.True(_chat.Buttons.Single(button => button.Label == "Saved").Chosen);
        await _chat.Press("Saved");
        Assert.Equal("Taken off the list.", _chat.Notice);
        Assert.StartsWith("Nothing is saved yet.", await _chat.Say("/saved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_card_does_not_take_off_what_it_offers_to_save()
    {
        await _chat.Say("3");
        var save = _chat.Buttons.Single(button => button.Label == "Save").Data!;
        await _chat.Say("/save 3");
        await _chat.Send(save);
        Assert.Contains("1 paper", await _chat.Say("/saved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_a_note_are_not_lost_by_a_slip()
    {
        await _chat.Say("/save 3 #diffusion a note");
        await _chat.Say("3");
        Assert.StartsWith("It has tags or a note, which would go too.", await _chat.Press("Saved"), StringComparison.Ordinal);
        Assert.False(_chat.Answer.InPlace);
        Assert.Contains("It had: #diffusion a note", await _chat.Press("Remove"), StringComparison.Ordinal);
        Assert.StartsWith("2601.00013 is not on the list.", await _chat.Say("/unsave 3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_everybody_keeps_and_only_the_keeper_and_administrators_take_off()
    {
        (_chat.Kind, _chat.MayAdminister, _chat.PersonId) = (ChatKind.Group, false, "ada");
        await _chat.Say("/save 3");
        await _chat.Say("3");
        _chat.PersonId = "eve";
        await _chat.Press("Saved");
        Assert.True(_chat.Answer.IsRefusal);
        Assert.StartsWith("Only whoever saved it", await _chat.Say("/unsave 3"), StringComparison.Ordinal);
        Assert.Contains("· read", await _chat.Say("/read 3"), StringComparison.Ordinal);
        _chat.PersonId = "ada";
        Assert.StartsWith("Taken off the list", await _chat.Say("/unsave 3"), StringComparison.Ordinal);
        await _chat.Say("/save 3");
        (_chat.MayAdminister, _chat.PersonId) = (true, "root");
        Assert.StartsWith("Taken off the list", await _chat.Say("/unsave 3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_list_says_so()
    {
        _chat.Saved.MostPapers = 1;
        await _chat.Say("/save 1");
        Assert.StartsWith("The list is full", await _chat.Say("/save 2"), StringComparison.Ordinal);
        await _chat.Say("2");
        await _chat.Press("Save");
        Assert.True(_chat.Answer.IsRefusal);
    }

    [Theory]
    [InlineData("/save", "Which paper?")]
    [InlineData("/save * ) NEAR( \"", "Which paper?")]
    [InlineData("/save 99", "The edition of 5 Jan 2026 has papers 1 to 6.")]
    [InlineData("/unsave nothing", "Which paper?")]
    [InlineData("/read 3", "2601.00013 is not on the list.")]
    [InlineData("/saved 2601.00013", "2601.00013 is not on the list.")]
    [InlineData("/saved % _ '; --", "Nothing on the list fits “% _ '; --”.")]
    public async Task What_cannot_be_done_is_said_politely(string said, string answer) =>
        Assert.StartsWith(answer, await _chat.Say(said), StringComparison.Ordinal);

    [Fact]
    public async Task A_note_of_any_length_and_script_is_kept_without_what_turns_the_line()
    {
        var answer = await _chat.Say("/save 3 \u202eevil\0 شكرا 👩‍👩‍👧 " + new string('a', 5000));
        Assert.Contains("evil شكرا 👩‍👩‍👧", answer, StringComparison.Ordinal);
        Assert.Contains("The note is kept up to its first 1000 characters.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', answer);
    }
}
