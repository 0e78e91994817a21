using System.Text.RegularExpressions;
using DigestBot.Core.Digests.Categories;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Digests.Categories;

public sealed partial class TaxonomyTests
{
    [Fact]
    public void Knows_all_categories_and_archives()
    {
        Assert.Equal(155, Taxonomy.Categories.Count);
        Assert.Equal(20, Taxonomy.Archives.Count);
    }

    [Fact]
    public void Lists_archives_as_arXiv_does() =>
        Assert.Equal(
            "cs econ eess math astro-ph cond-mat gr-qc hep-ex hep-lat hep-ph hep-th math-ph nlin nucl-ex nucl-th physics quant-ph q-bio q-fin stat",
            string.Join(' ', Taxonomy.Archives.Select(archive => archive.Code)));

    [Theory]
    [InlineData("cs", 40)]
    [InlineData("econ", 3)]
    [InlineData("eess", 4)]
    [InlineData("math", 32)]
    [InlineData("astro-ph", 6)]
    [InlineData("cond-mat", 9)]
    [InlineData("nlin", 5)]
    [InlineData("physics", 22)]
    [InlineData("q-bio", 10)]
    [InlineData("q-fin", 9)]
    [InlineData("stat", 6)]
    [InlineData("hep-th", 1)]
    public void Knows_how_many_categories_an_archive_has(string archive, int categories) =>
        Assert.Equal(categories, Taxonomy.FindArchive(archive)!.Categories.Count);

    [Theory]
    [InlineData("CS.cv", "cs.CV", "Computer Vision and Pattern Recognition", "计算机视觉与模式识别")]
    [InlineData("HEP-TH", "hep-th", "High Energy Physics - Theory", "高能物理理论")]
    [InlineData("Cond-Mat.MTRL-SCI", "cond-mat.mtrl-sci", "Materials Science", "材料科学")]
    [InlineData("q-fin.tr", "q-fin.TR", "Trading and Market Microstructure", "交易与市场微观结构")]
    public void Finds_a_category_in_any_case(string typed, string code, string english, string chinese)
    {
        var category = Taxonomy.Find(typed)!;

        Assert.Equal((code, english, chinese), (category.Code, category.English, category.Chinese));
        Assert.Equal((english, chinese), (category.Name("en"), category.Name("zh")));
    }

    [Theory]
    [InlineData("cs.XX")]
    [InlineData("cs")]
    [InlineData("")]
    [InlineData(null)]
    public void Finds_nothing_where_there_is_nothing(string? typed) => Assert.Null(Taxonomy.Find(typed));

    [Fact]
    public void Names_an_archive_in_both_languages()
    {
        var archive = Taxonomy.FindArchive("CS")!;

        Assert.Equal(("Computer Science", "计算机科学"), (archive.Name("en"), archive.Name("zh")));
        Assert.Null(Taxonomy.FindArchive("cs.CV"));
    }

    [Fact]
    public void Tells_archives_that_are_categories_from_those_that_have_some()
    {
        Assert.True(Taxonomy.FindArchive("hep-th")!.IsCategory);
        Assert.False(Taxonomy.FindArchive("cs")!.IsCategory);
    }

    [Fact]
    public void Every_code_and_name_is_well_formed()
    {
        Assert.All(Taxonomy.Categories, category =>
        {
            Assert.Matches(Code(), category.Code);
            Assert.Matches("^[A-Z][ -~]+$", category.English);
            Assert.Matches(Chinese(), category.Chinese);
        });
        Assert.DoesNotMatch(Code(), "Cs.CV");
        Assert.DoesNotMatch(Chinese(), "Computer 视觉");
    }

    [Fact]
    public void Every_alias_points_back_and_shares_its_field()
    {
        var aliases = Taxonomy.Categories.Where(category => category.Alias is not null).ToList();

        Assert.Equal(12, aliases.Count);
        Assert.All(aliases, category => Assert.Equal(category.Code, Taxonomy.Find(category.Alias)?.Alias));
    }

    [Fact]
    public void Categories_of_one_archive_have_different_names() =>
        Assert.All(Taxonomy.Archives, archive =>
        {
            Assert.Distinct(archive.Categories.Select(category => category.English));
            Assert.Distinct(archive.Categories.Select(category => category.Chinese));
        });

    [Fact]
    public void Every_primary_category_of_the_real_digests_is_known()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        const string Label = "Main category: ";
        var primaries = Directory.EnumerateFiles(Repository.Corpus, "*.md").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith(Label, StringComparison.Ordinal))
            .Select(line => line[Label.Length..].Trim())
            .ToHashSet();

        Assert.NotEmpty(primaries);
        Assert.All(primaries, primary => Assert.Equal(primary, Taxonomy.Find(primary)?.Code));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)?([.]([A-Z]{2}|[a-z]+(-[a-z]+)?))?$")]
    private static partial Regex Code();

    [GeneratedRegex("^(K )?[\u4E00-\u9FFF、]+$")]
    private static partial Regex Chinese();
}
