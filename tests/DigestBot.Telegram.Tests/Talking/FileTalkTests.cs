using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class FileTalkTests
{
    [Fact]
    public async Task A_bibliography_comes_as_a_file_with_its_text_and_buttons_below()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/save 3 #vision \u5728\u706b\u8f66\u4e0a\u8bfb");

        var sent = await bot.AskAsync("/export bibtex");

        Assert.Equal(("saved.bib", "application/x-bibtex"), (sent.File?.Name, sent.File?.MediaType));
        Assert.Contains("annote        = {\u5728\u706b\u8f66\u4e0a\u8bfb},", sent.File!.Text, StringComparison.Ordinal);
        Assert.Equal("1 paper\nas BibTeX", sent.Text);
        Assert.Equal(["RIS", "CSL-JSON", "Markdown"], sent.Labels);
    }

    [Fact]
    public async Task Pressed_buttons_of_a_file_bring_another_one_below()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/cite 3");
        await bot.PressAsync("RIS");
        await bot.UntilAsync(() => bot.Latest().File?.Name.EndsWith(".ris", StringComparison.Ordinal) == true);
        Assert.StartsWith("TY  - UNPB", bot.Latest().File!.Text, StringComparison.Ordinal);
        Assert.Equal(2, bot.Count(Bot.Ada));
    }
}
