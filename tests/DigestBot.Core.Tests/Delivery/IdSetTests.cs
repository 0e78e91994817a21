using DigestBot.Core.Delivery;

namespace DigestBot.Core.Tests.Delivery;

public class IdSetTests
{
    [Theory]
    [InlineData(new long[0], 0)]
    [InlineData(new long[] { 1, 1, 1 }, 1)]
    [InlineData(new long[] { 0, 63, 64, 127, 128 }, 5)]
    [InlineData(new long[] { 5, 69, 5, 133, 69 }, 3)]
    [InlineData(new long[] { -1, 63, -64, 0 }, 4)]
    [InlineData(new[] { 1, long.MaxValue, long.MaxValue - 64, long.MaxValue }, 3)]
    public void Each_id_counts_once(long[] ids, int count)
    {
        var set = new IdSet();
        foreach (var id in ids)
            set.Add(id);
        Assert.Equal(count, set.Count);
    }

    [Fact]
    public void As_many_ids_as_a_large_push_has_chats_are_told_apart()
    {
        var set = new IdSet();
        for (var id = 1; id <= 100_000; id++)
            set.Add(id);
        Assert.Equal(100_000, set.Count);
    }
}
