using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Storage.Tests.Support;
using DigestBot.Tests;
using NodaTime;

namespace DigestBot.Storage.Tests.Digests;

/// <summary>The real editions beside the repository.</summary>
public class CorpusTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_of_every_paper_comes_back_as_it_was_parsed()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        using var database = await TestDatabase.CreateAsync();
        var papers = 0;
        foreach (var files in Directory.EnumerateFiles(Repository.Corpus!, "2*").Order().GroupBy(file => DigestFileName.Read(file).Date!.Value))
        {
            IReadOnlyList<EditionPaper> merged = [];
            Edition? edition = null;
            foreach (var file in files)
            {
                var digest = await ParseAsync(file);
                merged = DigestMerge.Merge(merged, digest.Form, digest.Papers);
                edition = (await ImportAsync(database, file, digest)).Edition;
            }

            Assert.Equal(merged.Select(paper => paper.Paper), await database.Editions.PapersAsync(edition!.Id, Ct));
            papers += merged.Count;
        }

        Assert.True(papers > 2691, $"only {papers} papers");
    }

    [Fact]
    public async Task Of_four_days_with_the_same_list_every_paper_is_pushed_once()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.*", "eess.*", "math.*", "stat.*", "physics.*"]);
        List<int> pushes = [];
        List<string> pushed = [];
        for (var day = 19; day <= 22; day++)
        {
            var file = Path.Combine(Repository.Corpus!, $"2026-06-{day}.md");
            await ImportAsync(database, file, await ParseAsync(file));
            await database.PlanAsync(PlanMode.Now);
            var sent = await database.SendAllAsync();
            pushes.Add(sent.Count);
            pushed.AddRange(sent.SelectMany(message => message.Content.Split(": ")[1].Split(' ')));
            database.Time.Now += Duration.FromDays(1);
        }

        Assert.True(pushes[0] > 0);
        Assert.Equal([0, 0, 0], pushes[1..]);
        Assert.Equal(pushed.Distinct().Count(), pushed.Count);
        Assert.Equal(await CoveredAsync(database), pushed.Count);
    }

    private static async Task<int> CoveredAsync(TestDatabase database)
    {
        var latest = await database.Editions.FindLatestAsync("zh", Ct);
        string[] archives = ["cs", "eess", "math", "stat", "physics"];
        return (await database.Editions.CategoriesAsync(latest!.Id, Ct)).Where(category => archives.Contains(category.Category.Split('.')[0])).Sum(category => category.Papers);
    }

    private static async Task<ParsedDigest> ParseAsync(string file) => new DigestParser().Parse(await File.ReadAllBytesAsync(file, Ct));

    private static Task<IntakeOutcome> ImportAsync(TestDatabase database, string file, ParsedDigest digest) =>
        database.ImportAsync(Some.Key(DigestFileName.Read(file).Date!.Value), digest);
}
