using DigestBot.Core;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class InstanceLeaseTests
{
    private const string Duty = "service";
    private static readonly Duration Lasts = Duration.FromSeconds(15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_processes_the_second_hears_who_the_first_is_until_that_gives_it_back()
    {
        using var database = await TestDatabase.CreateAsync();
        using var other = database.Again();
        using var first = Lease(database);
        using var second = Lease(other);

        Assert.Equal("here:1:a", (await first.ClaimAsync(Duty, "here:1:a", Lasts, Ct)).Owner);
        Assert.Equal("here:1:a", (await second.ClaimAsync(Duty, "here:2:b", Lasts, Ct)).Owner);
        Assert.Equal("here:1:a", (await first.ClaimAsync(Duty, "here:1:a", Lasts, Ct)).Owner);
        Assert.Equal("here:2:b", (await second.ClaimAsync("another duty", "here:2:b", Lasts, Ct)).Owner);

        await first.ReleaseAsync(Duty, "here:1:a", Ct);
        Assert.Equal("here:2:b", (await second.ClaimAsync(Duty, "here:2:b", Lasts, Ct)).Owner);
    }

    [Fact]
    public async Task Who_follows_a_process_that_crashed_on_the_same_machine_need_not_wait()
    {
        using var database = await TestDatabase.CreateAsync();
        using (var crashed = Lease(database))
            await crashed.ClaimAsync(Duty, "here:1:a", Lasts, Ct);

        using var next = Lease(database);
        Assert.Equal("here:2:b", (await next.ClaimAsync(Duty, "here:2:b", Lasts, Ct)).Owner);
    }

    [Fact]
    public async Task Who_follows_one_that_crashed_on_another_machine_waits_for_the_lease_to_end()
    {
        using var database = await TestDatabase.CreateAsync();
        using (var crashed = Lease(database))
            await crashed.ClaimAsync(Duty, "there:1:a", Lasts, Ct);

        using var next = Lease(database);
        Assert.Equal("there:1:a", (await next.ClaimAsync(Duty, "here:2:b", Lasts, Ct)).Owner);
        database.Time.Now += Lasts + Duration.FromSeconds(1);
        Assert.Equal("here:2:b", (await next.ClaimAsync(Duty, "here:2:b", Lasts, Ct)).Owner);
    }

    [Fact]
    public async Task A_lock_that_this_user_may_not_open_is_no_other_process()
    {
        using var database = await TestDatabase.CreateAsync();
        Directory.CreateDirectory($"{database.Path}.{Duty}.lock");
        using var lease = Lease(database);
        var trouble = await Assert.ThrowsAsync<StorageException>(() => lease.ClaimAsync(Duty, "here:1:a", Lasts, Ct));
        Assert.Equal(StorageTrouble.ReadOnly, trouble.Trouble);
    }

    private static InstanceLease Lease(TestDatabase database) => new(database.Database, database.Time);
}
