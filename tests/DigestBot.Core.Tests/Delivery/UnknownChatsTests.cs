using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>Chats that a platform does not know: one is gone, many at once mean a wrong token or a wrong database.</summary>
public sealed class UnknownChatsTests
{
    private readonly AnswerWatch _watch = new();

    [Fact]
    public void Many_at_once_are_worth_an_alarm_and_one_an_hour_is_enough()
    {
        Assert.Equal([20], AlarmsAmong(60, since: TimeSpan.Zero, apart: TimeSpan.FromMilliseconds(100)));
        Assert.Empty(AlarmsAmong(60, since: TimeSpan.FromMinutes(30), apart: TimeSpan.FromMilliseconds(100)));
        Assert.Single(AlarmsAmong(60, since: TimeSpan.FromMinutes(90), apart: TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public void A_few_now_and_then_are_none() =>
        Assert.Empty(AlarmsAmong(200, since: TimeSpan.Zero, apart: TimeSpan.FromSeconds(10)));

    [Fact]
    public void None_of_very_many_in_a_row_is_a_wrong_token_or_database_and_no_trouble_of_theirs()
    {
        Assert.All(Enumerable.Range(1, 49), chat => Assert.IsType<SendResult.Refused>(_watch.Interpret(chat, NotFound)));
        Assert.IsType<SendResult.Fatal>(_watch.Interpret(50, NotFound));
        Assert.IsType<SendResult.Fatal>(_watch.Interpret(50, NotFound));
        _watch.Interpret(51, new SendResult.Refused(RefusalKind.Gone, "blocked"));
        Assert.IsType<SendResult.Refused>(_watch.Interpret(52, NotFound));
    }

    private static SendResult.Refused NotFound { get; } = new(RefusalKind.NotFound, "chat not found");

    private List<int> AlarmsAmong(int chats, TimeSpan since, TimeSpan apart) =>
        [.. Enumerable.Range(1, chats).Where(chat => _watch.Alarms(since + (chat * apart)))];
}
