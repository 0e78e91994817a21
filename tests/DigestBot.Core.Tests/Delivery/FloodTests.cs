using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>Whose a wait is of which the platform does not say whose it is.</summary>
public sealed class FloodTests
{
    private readonly AnswerWatch _watch = new();

    [Fact]
    public void Asked_of_chat_after_chat_it_is_the_platforms() =>
        Assert.Equal([WaitScope.Chat, WaitScope.Chat, WaitScope.Chat, WaitScope.Chat, WaitScope.Platform], Enumerable.Range(1, 5).Select(chat => Flood(chat)));

    [Fact]
    public void Asked_of_one_chat_again_and_again_it_is_the_chats() =>
        Assert.All(Enumerable.Range(1, 200), _ => Assert.Equal(WaitScope.Chat, Flood(7)));

    [Fact]
    public void Asked_of_every_third_message_it_is_the_platforms_though_others_get_through() =>
        Assert.Contains(WaitScope.Platform, Scopes(messages: 90, chance: new Random(1), share: 1 / 3.0));

    [Fact]
    public void Asked_of_one_in_ten_it_is_theirs() =>
        Assert.DoesNotContain(WaitScope.Platform, Scopes(messages: 10_000, chance: new Random(1), share: 0.1, inARow: 3));

    // However long it lasts, at most so many come one after the other: that is another rule's.
    private List<WaitScope> Scopes(int messages, Random chance, double share, int inARow = int.MaxValue)
    {
        List<WaitScope> scopes = [];
        var row = 0;
        for (var chat = 0; chat < messages; chat++)
        {
            row = chance.NextDouble() < share && row < inARow ? row + 1 : 0;
            if (row > 0)
                scopes.Add(Flood(chat));
            else
                _watch.Interpret(chat, new SendResult.Sent("1"));
        }

        return scopes;
    }

    private WaitScope Flood(long chat) =>
        Assert.IsType<SendResult.RetryAfter>(_watch.Interpret(chat, new SendResult.RetryAfter(Duration.FromSeconds(3), WaitScope.Unknown))).Scope;
}
