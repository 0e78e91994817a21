using DigestBot.Storage.Sqlite;
using DigestBot.Storage.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DigestBot.Storage.Tests;

public class EngineTests
{
    [Fact]
    public async Task The_bundled_engine_serves_instead_of_the_systems_only_by_choice_or_with_one_warning()
    {
        var log = new Recorder();
        using var database = TestDatabase.Unmigrated(logger: log);
        await database.Database.MigrateAsync(TestContext.Current.CancellationToken);

        var engine = NativeSqlite.Load(TestDatabase.Choice);
        Assert.Equal(engine.Warning is null ? 0 : 1, log.Lines.Count(line => line.Level == LogLevel.Warning));
        Assert.Equal(TestDatabase.Choice == SqliteChoice.Bundled, engine is { IsSystem: false, Warning: null });
    }

    [Fact]
    public void Either_engine_knows_how_to_return_rows_of_an_update() =>
        Assert.True(Version.Parse(NativeSqlite.Load(TestDatabase.Choice).Version) >= new Version(3, 35));
}
