using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class RelatedTests
{
    [Fact]
    public async Task Papers_that_share_rare_words_are_shown_with_what_they_share()
    {
        var chat = Library();
        var answer = await chat.Say("/related 1");
        Assert.StartsWith("More like this\n1 · Point cloud registration of larks\n\n2   Equivariant point cloud registration", answer);
        Assert.Contains("    Lovelace, Turing · cs.CV · 5 Jan 2026\n    shares Point cloud registration", answer);
        Assert.DoesNotContain("Larks 3", answer);
        Assert.StartsWith("2 · Equivariant point cloud registration", await chat.Send(Items(chat)[0].Open.Data!));
    }

    [Fact]
    public async Task A_card_leads_to_more_like_it()
    {
        var chat = Library();
        await chat.Say("1");
        Assert.StartsWith("More like this\n1 · Point cloud", await chat.Press("More like this"));
        Assert.False(chat.Answer.InPlace);
    }

    [Fact]
    public async Task Chinese_words_are_shared_too_and_said_whole()
    {
        var chat = new Chatting { Locale = "zh" };
        chat.Editions.Add(new(2026, 1, 5), "zh", [.. Larks(3), Plain(1) with { Tldr = "提出点云配准方法" }, Plain(2) with { Tldr = "改进点云配准" }]);
        Assert.Contains("都提到点云配准", await chat.Say("相关 1"));
    }

    [Theory]
    [InlineData("/related", "Which paper?")]
    [InlineData("/related \u200B\uFEFF", "Which paper?")]
    [InlineData("/related larks", "I cannot look up “larks”.")]
    [InlineData("/related 99", "The edition of 5 Jan 2026 has papers 1 to 30.")]
    [InlineData("/related 30", "More like this\n30 · Zebra\n\nNo other paper shares its distinctive words.")]
    [InlineData("similar https://arxiv.org/abs/2601.00001", "More like this\n1 · Point cloud")]
    [InlineData("/related 2601.99999", "2601.99999 is not in the one edition")]
    public async Task Whatever_is_asked_is_answered(string said, string answer) => Assert.StartsWith(answer, await Library().Say(said));

    [Fact]
    public async Task A_paper_of_an_old_edition_is_compared_with_all_and_never_with_itself()
    {
        var chat = Library();
        chat.Editions.Add(new(2025, 1, 5), "en", Plain(1) with { Title = "Point cloud registration of larks" }, Plain(90) with { Number = 2, Title = "Registration of point clouds" });
        await chat.Say("/related 2025-01-05 2");
        Assert.Equal([1, 2], Items(chat).Select(item => item.Number).Order());
        await chat.Say("/related 2025-01-05 1");
        Assert.DoesNotContain(Items(chat), item => item.Url.EndsWith("2601.00001", StringComparison.Ordinal));
    }

    private static Chatting Library()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 5), "en",
        [
            Plain(1) with { Title = "Point cloud registration of larks" }, Plain(2) with { Title = "Equivariant point cloud registration" }, .. Larks(3).Take(26),
            Plain(30) with { Title = "Zebra" },
        ]);
        return chat;
    }

    private static IEnumerable<Paper> Larks(int first) => Enumerable.Range(first, 27).Select(number => Plain(number) with { Title = $"Larks {number}" });

    private static Paper Plain(int number) => InMemoryEditions.MakePaper(number, "cs.CV", $"2601.{number:00000}") with { Tldr = null };

    private static List<Block.PaperItem> Items(Chatting chat) => [.. chat.Answer.Messages[0].Blocks.OfType<Block.PaperItem>()];
}
