using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Tests.Delivery;

public sealed class StorageTroublesTests
{
    private static readonly StorageException Locked = new(StorageTrouble.Busy, "The database is locked.");
    private readonly ManualClock _clock = new();
    private readonly StorageTroubles _troubles;
    private readonly List<string> _said = [];

    public StorageTroublesTests() => _troubles = new(_clock, new Saying(_said));

    [Fact]
    public void A_trouble_is_said_once_however_many_meet_it_and_again_when_it_comes_back()
    {
        for (var minute = 0; minute < 10; minute++)
        {
            Assert.True(_troubles.Tell(Locked));
            Assert.True(_troubles.Tell(Locked));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(_said);
        _troubles.Tell(new StorageException(StorageTrouble.Full, "The disk is full."));
        Assert.Equal(2, _said.Count);
        _clock.Advance(TimeSpan.FromMinutes(3));
        _troubles.Tell(Locked);
        Assert.Equal(["The database is locked.", "The disk is full.", "The database is locked."], _said);
    }

    [Fact]
    public async Task One_that_no_waiting_mends_ends_the_service_and_is_said_at_its_end()
    {
        var schema = new StorageException(StorageTrouble.Schema, "no such table");
        Assert.False(_troubles.End.IsCompleted);
        Assert.True(_troubles.Tell(schema));
        Assert.Same(schema, await _troubles.End);
        Assert.Empty(_said);
    }

    [Fact]
    public void What_is_no_trouble_of_storage_is_left_to_whoever_met_it() =>
        Assert.False(_troubles.Tell(new InvalidOperationException("something else")));

    private sealed class Saying(List<string> said) : ILogger<StorageTroubles>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Add(exception!.Message);
    }
}
