using DigestBot.Discord.Talking;
using DigestBot.Discord.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>While another program holds the database, everybody gets an answer in time all the same.</summary>
public sealed class LockedDatabaseTests
{
    private static readonly AnswerPace Soon = new()
    {
        DeferAfter = TimeSpan.FromMilliseconds(50),
        ProposeWithin = TimeSpan.FromMinutes(10),
        FirstTry = TimeSpan.FromMinutes(10),
    };

    [Fact]
    public async Task What_cannot_be_stored_yet_is_put_off_and_what_only_reads_is_answered()
    {
        await using var bot = await Bot.StartAsync(services => services.AddSingleton(Soon));
        await using var holder = await HoldAsync(bot);

        var waiting = await Task.WhenAll(Enumerable.Range(0, 20).Select(person => bot.CallAsync(
            "subscribe", guild: null, channel: $"{800 + person}", person: $"{100 + person}", options: Bot.Option("category", "cs.CV"))));
        var typed = await bot.TypeAsync("paper", "paper", "1");

        Assert.All(waiting, asked => Assert.Equal(5, asked.Type()));
        Assert.NotEmpty(typed);
        await holder.DisposeAsync();
        foreach (var asked in waiting)
            await bot.ShownAsync(asked);
    }

    private static async Task<SqliteConnection> HoldAsync(Bot bot)
    {
        var holder = new SqliteConnection($"Data Source={bot.DatabasePath};Pooling=False");
        await holder.OpenAsync(Scene.Ct);
        await using var command = holder.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Scene.Ct);
        return holder;
    }
}
