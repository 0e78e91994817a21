using DigestBot.Core;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Metering;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Changing;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Sending;
using DigestBot.Discord.Talking;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Receiving;

/// <summary>Hears what is said on Discord, from the first connection to the last answer.</summary>
internal sealed partial class DiscordReceiver(
    DiscordGateway gateway, CommandRegistration commands, IArrivalHandler<DiscordArrival> desk, InteractionAnswers answers, AbsentGuilds absent,
    Breakdown breakdown, FloodGate floods, BotMeter meter, ShardStates shards, TimeProvider time, ILogger<DiscordReceiver> logger) : IReceiver
{
    // A server's channel has many people in it, each of whom wants an answer.
    private const int MostWaiting = 64;

    // Together less than what the service has for its end.
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AbortPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly RecentInteractions _recent = new();

    public async Task ReceiveAsync(CancellationToken stop)
    {
        try
        {
            while (!await TryRunAsync(stop))
                await Task.Delay(AfterTrouble, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken stop)
    {
        try
        {
            await RunAsync(stop);
            return true;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            LogBroken(trouble, AfterTrouble);
            shards.Ended("Listening has broken off; it begins anew by itself.");
            return false;
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var watch = new ArrivalWatch(DiscordPlatform.PlatformName, floods, meter, time);
        gateway.Lost = shards.Lost;
        using var abort = new CancellationTokenSource();
        using var lanes = new ArrivalLanes<DiscordArrival>(desk, abort.Token, MostWaiting, watch);
        // By themselves: lists of proposals are due at once, however long commands take.
        using var typing = new ArrivalLanes<DiscordArrival>(desk, abort.Token, watch: watch);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var publishing = commands.PublishAsync(end.Token);
        var taking = TakeAsync(lanes, typing, watch, end.Token, abort.Token);
        try
        {
            var advice = await gateway.RunAsync(end.Token);
            breakdown.Report(advice);
            LogFatal(advice);
            shards.Ended(advice);
        }
        finally
        {
            await end.CancelAsync();
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FinishAsync(Task.WhenAll(lanes.DrainAsync(), typing.DrainAsync()), abort);
            await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(
        ArrivalLanes<DiscordArrival> lanes, ArrivalLanes<DiscordArrival> typing, ArrivalWatch watch, CancellationToken stop, CancellationToken abort)
    {
        await foreach (var told in gateway.Events.ReadAllAsync(stop))
        {
            if (told is GatewayEvent.Ready or GatewayEvent.Resumed)
                Listens(told.Shard);
            if (told is GatewayEvent.Ready ready)
                await TakeAbsentAsync(ready, lanes, stop);
            try
            {
                Take(told, lanes, typing, watch, abort);
            }
            catch (Exception trouble)
            {
                // One event that is like no other must not be the last that is heard.
                LogNotRead(trouble, told.Shard);
            }
        }
    }

    private void Take(GatewayEvent told, ArrivalLanes<DiscordArrival> lanes, ArrivalLanes<DiscordArrival> typing, ArrivalWatch watch, CancellationToken abort)
    {
        if (told is not GatewayEvent.InteractionCreated { Interaction: { } asked })
            _ = lanes.HandleAsync(Read(told));
        // Before anything is begun: an answer once begun promises, in time, that there will be one.
        else if (_recent.IsNew(asked.Id) && Whereabouts.Of(asked) is { } where && watch.Judge(AskerOf(asked)) is not FloodVerdict.Drop and var verdict)
            _ = (IsTyping(asked) ? typing : lanes).HandleAsync(new DiscordArrival.Asked(asked, where, answers.Begin(asked, where, abort)), verdict);
    }

    // Told before anything that comes later, such as that the bot was let in again.
    private async Task TakeAbsentAsync(GatewayEvent.Ready ready, ArrivalLanes<DiscordArrival> lanes, CancellationToken stop)
    {
        try
        {
            foreach (var guild in await absent.FindAsync(ready, stop))
                _ = lanes.HandleAsync(new DiscordArrival.News(new GatewayEvent.GuildDeleted(guild, IsUnavailable: false) { Shard = ready.Shard }, guild));
        }
        catch (StorageException trouble)
        {
            LogNotRead(trouble, ready.Shard);
        }
    }

    // A fast typist asks with every letter, and has commands left all the same.
    private static string AskerOf(Interaction asked) => IsTyping(asked) ? $"typing {asked.PersonId}" : asked.PersonId;

    private static bool IsTyping(Interaction asked) => asked.Type is InteractionType.Autocomplete;

    private void Listens(int shard)
    {
        LogListening(shard);
        shards.Listens(shard);
    }

    private static DiscordArrival.News Read(GatewayEvent told) => told switch
    {
        GatewayEvent.GuildCreated guild => new(told, guild.Id),
        GatewayEvent.GuildDeleted guild => new(told, guild.Id),
        GatewayEvent.ChannelDeleted channel => new(told, channel.GuildId ?? ""),
        GatewayEvent.ThreadUpdated thread => new(told, thread.GuildId ?? ""),
        GatewayEvent.ThreadDeleted thread => new(told, thread.GuildId ?? ""),
        _ => new(told, $"shard {told.Shard}"),
    };

    private async Task FinishAsync(Task drained, CancellationTokenSource abort)
    {
        await Task.WhenAny(drained, Task.Delay(DrainPatience, time, CancellationToken.None));
        await abort.CancelAsync();
        await Task.WhenAny(drained, Task.Delay(AbortPatience, time, CancellationToken.None));
    }

    [LoggerMessage(LogLevel.Information, "Discord: listening on shard {Shard}.")]
    private partial void LogListening(int shard);

    [LoggerMessage(LogLevel.Error, "Something that Discord told on shard {Shard} could not be read, and is passed over.")]
    private partial void LogNotRead(Exception trouble, int shard);

    [LoggerMessage(LogLevel.Error, "{Advice} Nobody on Discord is answered until that is mended and the service restarted; all else goes on.")]
    private partial void LogFatal(string advice);

    [LoggerMessage(LogLevel.Error, "Listening to Discord has broken off; it begins anew after {Pause}.")]
    private partial void LogBroken(Exception trouble, TimeSpan pause);
}
