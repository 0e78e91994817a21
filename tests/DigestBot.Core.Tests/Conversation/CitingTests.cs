using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;

namespace DigestBot.Tests.Conversation;

public class CitingTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Theory]
    [InlineData("/cite 3", "arXiv.2601.00013.bib", "@misc{arXiv.2601.00013,")]
    [InlineData("/cite 3 ris", "arXiv.2601.00013.ris", "TY  - UNPB")]
    [InlineData("/cite csl-json 2601.00013", "arXiv.2601.00013.json", "\"id\": \"arXiv.2601.00013\"")]
    [InlineData("/cite https://arxiv.org/abs/2601.00013 markdown", "arXiv.2601.00013.md", "- [Title of 2601.00013]")]
    [InlineData("/cite 3 4 zotero", "papers.json", "\"id\": \"arXiv.2601.00004\"")]
    [InlineData("引用 3", "arXiv.2601.00013.bib", "@misc{arXiv.2601.00013,")]
    [InlineData("/bibtex 3", "arXiv.2601.00013.bib", "@misc{arXiv.2601.00013,")]
    public async Task Papers_are_cited_as_a_file(string said, string file, string content)
    {
        var shown = await _chat.Say(said);
        Assert.Equal(file, _chat.Answer.Messages[0].File?.Name);
        Assert.Contains(content, _chat.Answer.Messages[0].File!.Text, StringComparison.Ordinal);
        Assert.Contains($"[{file}]\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_paper_is_shown_for_copying_as_well_where_files_are_not()
    {
        var chat = new Chatting { Dialect = new TelegramDialect() };
        chat.Editions.Add(new(2026, 1, 5), "en", ("cs.CV", "2601.00011"), ("cs.CV", "2601.00012"));
        Assert.Contains("<code>@misc{arXiv.2601.00011,", await chat.Say("/cite 1"), StringComparison.Ordinal);
        Assert.DoesNotContain("@misc", await chat.Say("/cite 1 2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_has_a_button_and_the_answer_offers_the_other_formats()
    {
        await _chat.Say("3");
        await _chat.Press("Cite");
        Assert.False(_chat.Answer.InPlace);
        Assert.Equal(["RIS", "CSL-JSON", "Markdown"], _chat.Buttons.Select(button => button.Label));
        await _chat.Press("RIS");
        Assert.Equal("arXiv.2601.00013.ris", _chat.Answer.Messages[0].File?.Name);
    }

    [Fact]
    public async Task The_list_or_a_part_of_it_is_exported_with_tags_and_notes()
    {
        await _chat.Say("/save 1 #diffusion a note");
        await _chat.Say("/save 2");
        Assert.StartsWith("2 papers. In which format?", await _chat.Say("/export"), StringComparison.Ordinal);
        await _chat.Press("BibTeX");
        Assert.Equal("saved.bib", _chat.Answer.Messages[0].File?.Name);
        Assert.Equal(2, _chat.Answer.Messages[0].File!.Text.Split("@misc").Length - 1);

        await _chat.Say("/saved #diffusion");
        await _chat.Press("Export");
        await _chat.Press("RIS");
        var file = _chat.Answer.Messages[0].File!;
        Assert.Equal("saved-diffusion.ris", file.Name);
        Assert.Contains("KW  - diffusion\r\nN1  - a note\r\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2601.00012", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instead_of_a_format_that_nobody_knows_there_is_another_and_a_word_about_it()
    {
        Assert.StartsWith("Title of 2601.00013\nI know no format “docx”, so here it is as BibTeX.", await _chat.Say("/cite 3 docx"), StringComparison.Ordinal);
        Assert.Equal("arXiv.2601.00013.bib", _chat.Answer.Messages[0].File?.Name);
    }

    [Theory]
    [InlineData("/export bibtex 2601.00012")]
    [InlineData("/export https://arxiv.org/abs/2601.00012v2 bibtex")]
    public async Task One_paper_of_the_list_is_exported_by_its_identifier(string said)
    {
        await _chat.Say("/save 1");
        await _chat.Say("/save 2");
        await _chat.Say(said);
        Assert.StartsWith("@misc{arXiv.2601.00012,", _chat.Answer.Messages[0].File!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("arXiv.2601.00011", _chat.Answer.Messages[0].File!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cite", "Which paper?")]
    [InlineData("/cite * NEAR( \"", "Which paper?")]
    [InlineData("/cite 99 ris", "The edition of 5 Jan 2026 has papers 1 to 6.")]
    [InlineData("/export", "Nothing is saved yet.")]
    [InlineData("/export bibtex #none", "Nothing on the list fits “#none”.")]
    public async Task What_cannot_be_done_is_said_politely(string said, string answer)
    {
        Assert.StartsWith(answer, await _chat.Say(said), StringComparison.Ordinal);
        Assert.Null(_chat.Answer.Messages[0].File);
    }

    [Fact]
    public async Task Of_a_file_that_is_too_large_the_text_is_shown_or_fewer_papers_are_asked_for()
    {
        var chat = new Chatting { Dialect = new TightDialect(new DiscordDialect(), largestFile: 20) };
        chat.Editions.Add(new(2026, 1, 5), "en", [.. Enumerable.Range(1, 20).Select(number => ("cs.CV", $"2601.{number:00000}"))]);
        await chat.Say("/save 1");
        Assert.Contains("@misc{arXiv.2601.00001,", await chat.Say("/export bibtex"), StringComparison.Ordinal);
        Assert.Null(chat.Answer.Messages[0].File);
        await chat.Say("/save " + string.Join(' ', Enumerable.Range(1, 20)));
        var answer = await chat.Say("/export bibtex");
        Assert.Contains("larger than I can send here", answer, StringComparison.Ordinal);
        Assert.Null(chat.Answer.Messages[0].File);
    }
}
