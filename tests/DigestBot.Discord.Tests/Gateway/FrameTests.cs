using System.Text;
using System.Text.Json;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Tests.Gateway;

/// <summary>Messages of the gateway.</summary>
public sealed class FrameTests
{
    [Fact]
    public void A_frame_is_read_in_any_order_and_its_content_left_unread()
    {
        var frame = Read("""{"d":{"id":"1","x":[{"y":"}"}]},"unknown":{"t":"no"},"op":0,"s":7,"t":"GUILD_DELETE"}""");

        Assert.Equal((Opcode.Dispatch, 7L, "GUILD_DELETE"), (frame.Op, frame.Sequence!.Value, frame.Type!));
        Assert.Equal("""{"id":"1","x":[{"y":"}"}]}""", Encoding.UTF8.GetString(frame.Data.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"op":""")]
    [InlineData("""{"op":"x"}""")]
    public void What_is_no_frame_is_not_read(string text) => Assert.ThrowsAny<JsonException>(() => Read(text));

    [Fact]
    public void Reading_a_guild_of_megabytes_makes_next_to_nothing()
    {
        var members = string.Join(',', Enumerable.Repeat("""{"user":{"id":"1","name":"somebody"}}""", 100_000));
        var json = Encoding.UTF8.GetBytes("""{"t":"GUILD_CREATE","s":1,"op":0,"d":{"members":[""" + members + """],"id":"5"}}""");
        _ = EventReader.Read(Frame.Read(json), shard: 0, shards: 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var told = EventReader.Read(Frame.Read(json), shard: 0, shards: 1);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
        Assert.Equal(new GatewayEvent.GuildCreated("5", IsUnavailable: false) { Shard = 0 }, told);
    }

    private static Frame Read(string json) => Frame.Read(Encoding.UTF8.GetBytes(json));
}
