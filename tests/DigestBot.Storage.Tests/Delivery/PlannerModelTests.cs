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
        Prop.ForAll(histories, LiveAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    private static async Task LiveAsync(int[] history)
    {
        using var database = await TestDatabase.CreateAsync();
        var real = new RealBot(database);
        await real.BeginAsync();
        var naive = new NaiveBot();
        HashSet<(string Chat, int Paper)> got = [];
        foreach (var (index, step) in history.Select(History.Read).Index())
        {
            var expected = naive.Live(step);
            var actual = await real.LiveAsync(step);
            Assert.True(expected.SetEquals(actual), $"Step {index}, {step}: expected {Show(expected)}, but there came {Show(actual)}.");
            Assert.All(actual, one => Assert.True(got.Add(one), $"Step {index}, {step}: {one} came twice."));
        }
    }

    private static string Show(IEnumerable<(string, int)> papers) => string.Join(' ', papers.Order());
}
