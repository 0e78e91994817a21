using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class NextDueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_due_where_nobody_is()
    {
        using var database = await TestDatabase.CreateAsync();

        Assert.Null(await database.Outbox.NextDueAsync(["local", "web"], Ct));
    }

    [Fact]
    public async Task A_chat_is_due_at_its_time_and_a_message_at_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.CV"]);
        await database.PlanAsync(PlanMode.Due);
        Assert.Equal(database.Time.Now + Duration.FromHours(1), await database.Outbox.NextDueAsync(["local"], Ct));

        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.PlanAsync(PlanMode.Now);
        Assert.Equal(database.Time.Now, await database.Outbox.NextDueAsync(["local"], Ct));
        Assert.Equal(database.Time.Now + Duration.FromHours(1), await database.Outbox.NextDueAsync(["web"], Ct));
    }
}
