using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class PlannerTests
{
    [Fact]
    public async Task A_chat_gets_the_new_papers_of_its_categories_at_its_time()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.CV", "hep-th"]);
        await database.PlanAsync(PlanMode.Due);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "cs.CV"));

        Assert.Empty(await PushAsync(database, PlanMode.Due));
        database.Time.Now += Duration.FromHours(1);
        Assert.Equal(["anna 0601 cs.CV: 1 3"], await PushAsync(database, PlanMode.Due));
        database.Time.Now += Duration.FromDays(1);
        Assert.Empty(await PushAsync(database, PlanMode.Due));
    }

    internal static async Task<IEnumerable<string>> PushAsync(TestDatabase database, PlanMode mode)
    {
        await database.PlanAsync(mode);
        return (await database.SendAllAsync()).Select(sent => $"{sent.Chat} {sent.Content}");
    }
}
