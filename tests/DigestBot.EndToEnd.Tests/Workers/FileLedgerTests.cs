using DigestBot.Workers;

namespace DigestBot.EndToEnd.Tests.Workers;

public class FileLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly SettableTime _time = new() { Now = Noon };
    private readonly FileLedger _ledger;

    public FileLedgerTests() => _ledger = new(_time);

    [Fact]
    public void A_file_that_was_written_long_ago_need_not_be_waited_for() =>
        Assert.Equal(TimeSpan.FromHours(1), _ledger.AgeOf("a", new(10, Noon.AddHours(-1))));

    [Fact]
    public void A_file_that_grows_is_young_again()
    {
        _ledger.AgeOf("a", new(10, Noon));
        _time.Now = Noon.AddSeconds(5);
        Assert.Equal(TimeSpan.FromSeconds(5), _ledger.AgeOf("a", new(10, Noon)));
        Assert.Equal(TimeSpan.Zero, _ledger.AgeOf("a", new(20, Noon.AddSeconds(5))));
    }

    [Fact]
    public void A_writer_whose_clock_runs_ahead_is_waited_for_no_longer_than_others()
    {
        FileStamp ahead = new(10, Noon.AddHours(1));
        Assert.Equal(TimeSpan.Zero, _ledger.AgeOf("a", ahead));
        _time.Now = Noon.AddSeconds(3);
        Assert.Equal(TimeSpan.FromSeconds(3), _ledger.AgeOf("a", ahead));
    }

    [Fact]
    public void What_was_dealt_with_counts_only_for_the_file_as_it_was()
    {
        _ledger.Done("a", new(10, Noon));
        Assert.True(_ledger.IsDone("a", new(10, Noon)));
        Assert.False(_ledger.IsDone("a", new(11, Noon)));
        Assert.False(_ledger.IsDone("b", new(10, Noon)));
    }

    [Fact]
    public void A_complaint_is_made_once_for_each_look_of_a_file()
    {
        Assert.True(_ledger.ComplainsFirst("a", new(10, Noon)));
        Assert.False(_ledger.ComplainsFirst("a", new(10, Noon)));
        Assert.True(_ledger.ComplainsFirst("a", new(11, Noon)));
    }

    private sealed class SettableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
