using DigestBot.Core.Following;
using DigestBot.Core.Languages;
using DigestBot.Core.Tests.Digests;

namespace DigestBot.Core.Tests.Following;

public class RuleReaderTests
{
    [Theory]
    [InlineData("video diffusion", "video diffusion")]
    [InlineData("  “world model”   -survey ", "\"world model\" -survey")]
    [InlineData("by Yann LeCun", "author:\"Yann LeCun\"")]
    [InlineData("by \"Yann LeCun\" -survey", "author:\"Yann LeCun\" -survey")]
    [InlineData("作者 何恺明", "author:何恺明")]
    [InlineData("by Yann LeCun in cs.CV", "author:\"Yann LeCun\" cat:cs.CV")]
    [InlineData("agents in cs.CL, cs.AI", "agents cat:cs.CL,cs.AI")]
    [InlineData("agents cat:cs.CL cat:cs.AI", "agents cat:cs.CL,cs.AI")]
    [InlineData("agents in cs.*", "agents cat:cs.*")]
    [InlineData("in vivo imaging", "in vivo imaging")]
    [InlineData("agents in example.org", "agents in example.org")]
    [InlineData("learning by example", "learning by example")]
    [InlineData("by", "by")]
    [InlineData("扩散模型　－综述", "扩散模型 -综述")]
    [InlineData("\"author:x\"", "\"author:x\"")]
    [InlineData("diffus*", "diffus*")]
    public void A_rule_is_read(string typed, string rule)
    {
        var read = RuleReader.Read(typed).Rule;
        Assert.Equal(rule, read?.Text);
        Assert.Equal(rule, RuleReader.Read(rule).Rule?.Text);
    }

    [Theory]
    [InlineData("", typeof(RuleMistake.Nothing))]
    [InlineData("* - \" :", typeof(RuleMistake.Nothing))]
    [InlineData("-survey -review", typeof(RuleMistake.OnlyExclusions))]
    [InlineData("cat:cs.CV", typeof(RuleMistake.OnlyCategories))]
    [InlineData("in cs.CV", typeof(RuleMistake.OnlyCategories))]
    [InlineData("video since:2w", typeof(RuleMistake.HasDay))]
    [InlineData("video since:never", typeof(RuleMistake.HasDay))]
    [InlineData("video cat:cs.VC", typeof(RuleMistake.UnknownCategory))]
    [InlineData("video in cs.CV, cs.VC", typeof(RuleMistake.UnknownCategory))]
    [InlineData("cat:*", typeof(RuleMistake.Nothing))]
    public void What_cannot_be_followed_is_told(string typed, Type mistake) => Assert.IsType(mistake, RuleReader.Read(typed).Mistake);

    [Fact]
    public void A_rule_that_is_too_long_is_told()
    {
        Assert.IsType<RuleMistake.TooLong>(RuleReader.Read(new string('x', Rule.Longest + 1)).Mistake);
        Assert.IsType<RuleMistake.TooLong>(RuleReader.Read(string.Concat(Enumerable.Repeat("a ", 5000))).Mistake);
        Assert.IsType<RuleMistake.TooLong>(RuleReader.Read(string.Concat(Enumerable.Repeat("a ", 40))).Mistake);
    }

    [Theory]
    [InlineData("video diffusion author:lecun cat:cs.CV,cs.LG -survey", "video diffusion by lecun in cs.CV, cs.LG without “survey”")]
    [InlineData("-survey author:\"Yann LeCun\" cat:cs.CV", "papers by Yann LeCun in cs.CV without “survey”")]
    [InlineData("\"world model\" -author:x -cat:cs.*", "\"world model\" without “by x” without “cs.*”")]
    public void A_rule_is_said_in_words(string rule, string words) => Assert.Equal(words, RuleText.Describe(new(rule), Texts.English));

    [Fact]
    public void The_reasons_name_authors_as_the_paper_does_and_words_as_they_were_typed()
    {
        var paper = SomePapers.Make(1) with { Authors = ["Yann LeCun", "Ada Lovelace"], Title = "Video diffusion" };
        Rule[] rules = [new("video diffus* -survey"), new("author:lecun"), new("author:lecun video diffus*")];
        Assert.Equal(["by Yann LeCun", "matches “video diffus*”"], Reasons.Of(rules, paper, Texts.English));
        Assert.Equal(["作者 Yann LeCun", "符合“video diffus*”"], Reasons.Of(rules, paper, Texts.Chinese));
    }

    [Fact]
    public void A_name_that_was_followed_before_a_paper_of_theirs_was_here_is_one_in_the_reason()
    {
        var paper = SomePapers.Make(1) with { Authors = ["Yann LeCun", "Ada Lovelace"], Title = "Lovelace" };
        Assert.Equal(["by Yann LeCun"], Reasons.Of([new("yann lecun")], paper, Texts.English));
        Assert.Equal(["matches “yann lovelace”", "matches “lovelace”"], Reasons.Of([new("yann lovelace"), new("lovelace")], paper, Texts.English));
    }

    [Theory]
    [InlineData("vc in cs.VC", "cs.VC", "vc cat:cs.CV")]
    [InlineData("by Ann Lark cat:cs.VC -survey", "cs.VC", "author:\"Ann Lark\" cat:cs.CV -survey")]
    public void A_category_is_put_in_the_place_of_another_and_nothing_else_changes(string typed, string former, string expected) =>
        Assert.Equal(expected, RuleReader.WithCategory(typed, former, "cs.CV"));
}
