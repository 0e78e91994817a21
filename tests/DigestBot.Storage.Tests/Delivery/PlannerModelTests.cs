using DigestBot.Storage.Tests.Delivery.Model;
using DigestBot.Storage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>Random histories, lived through by the real database and by a naive bot: both must push the same papers to the same chats.</summary>
public class PlannerModelTests
{
    [Fact]
    public void Every_chat_gets_what_it_is_owed_and_nothing_twice()
    {
        var histories = Gen.Choose(0, int.MaxValue).ArrayOf(60).ToArbitrary();
        Prop.ForAll(histories, history => LiveAsync(history.Select(History.Read))).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void So_does_every_chat_that_follows_something_whether_it_comes_as_followed_or_with_a_category()
    {
        var histories = Gen.Choose(0, int.MaxValue).ArrayOf(70).ToArbitrary();
        Prop.ForAll(histories, history => LiveAsync(history.Select(History.ReadFollowing))).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void And_so_it_is_where_the_source_publishes_in_two_languages()
    {
        var histories = Gen.Choose(0, int.MaxValue).ArrayOf(70).ToArbitrary();
        Prop.ForAll(histories, history => LiveAsync(history.Select(History.ReadInTwoLanguages))).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    private static async Task LiveAsync(IEnumerable<Step> history)
    {
        using var database = await TestDatabase.CreateAsync();
        var real = new RealBot(database);
        await real.BeginAsync();
        var naive = new NaiveBot();
        HashSet<(string Chat, int Paper)> got = [];
        foreach (var (index, step) in history.Index())
        {
            var expected = naive.Live(step);
            var actual = await real.LiveAsync(step);
            Assert.True(expected.SetEquals(actual), $"Step {index}, {step}: expected {Show(expected)}, but there came {Show(actual)}.");
            Assert.All(actual, one => Assert.True(got.Add(one), $"Step {index}, {step}: {one} came twice."));
        }
    }

    private static string Show(IEnumerable<(string, int)> papers) => string.Join(' ', papers.Order());
}
