using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Sending;
using DigestBot.Discord.Talking;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Receiving;

/// <summary>Hears what is said on Discord, from the first connection to the last answer.</summary>
internal sealed partial class DiscordReceiver(
    DiscordGateway gateway, CommandRegistration commands, IArrivalHandler<DiscordArrival> desk, InteractionAnswers answers, Breakdown breakdown,
    TimeProvider time, ILogger<DiscordReceiver> logger) : IReceiver
{
    // A server's channel has many people in it, each of whom wants an answer.
    private const int MostWaiting = 64;

    // Together less than what the service has for its end.
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AbortPatience = TimeSpan.FromSeconds(1);

    private readonly RecentInteractions _recent = new();

    public async Task ReceiveAsync(CancellationToken stop)
    {
        try
        {
            await RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it ends.
        }
        catch (Exception trouble)
        {
            LogEnded(trouble);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        using var lanes = new ArrivalLanes<DiscordArrival>(desk, abort.Token, MostWaiting);
        // By themselves: lists of proposals are due at once, however long commands take.
        using var typing = new ArrivalLanes<DiscordArrival>(desk, abort.Token);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var publishing = commands.PublishAsync(end.Token);
        var taking = TakeAsync(lanes, typing, end.Token, abort.Token);
        try
        {
            var advice = await gateway.RunAsync(end.Token);
            breakdown.Report(advice);
            LogFatal(advice);
        }
        finally
        {
            await end.CancelAsync();
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FinishAsync(Task.WhenAll(lanes.DrainAsync(), typing.DrainAsync()), abort);
            await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(ArrivalLanes<DiscordArrival> lanes, ArrivalLanes<DiscordArrival> typing, CancellationToken stop, CancellationToken abort)
    {
        await foreach (var told in gateway.Events.ReadAllAsync(stop))
        {
            if (told is GatewayEvent.Ready or GatewayEvent.Resumed)
                LogListening(told.Shard);
            if (Read(told, abort) is { } arrival)
                _ = (arrival is DiscordArrival.Asked { Interaction.Type: InteractionType.Autocomplete } ? typing : lanes).HandleAsync(arrival);
        }
    }

    private DiscordArrival? Read(GatewayEvent told, CancellationToken abort) => told switch
    {
        GatewayEvent.InteractionCreated { Interaction: { } asked } =>
            _recent.IsNew(asked.Id) && Whereabouts.Of(asked) is { } where ? new DiscordArrival.Asked(asked, where, answers.Begin(asked, where, abort)) : null,
        GatewayEvent.GuildCreated guild => new DiscordArrival.News(told, guild.Id),
        GatewayEvent.GuildDeleted guild => new DiscordArrival.News(told, guild.Id),
        GatewayEvent.ChannelDeleted channel => new DiscordArrival.News(told, channel.GuildId ?? ""),
        GatewayEvent.ThreadUpdated thread => new DiscordArrival.News(told, thread.GuildId ?? ""),
        GatewayEvent.ThreadDeleted thread => new DiscordArrival.News(told, thread.GuildId ?? ""),
        _ => new DiscordArrival.News(told, $"shard {told.Shard}"),
    };

    private async Task FinishAsync(Task drained, CancellationTokenSource abort)
    {
        await Task.WhenAny(drained, Task.Delay(DrainPatience, time, CancellationToken.None));
        await abort.CancelAsync();
        await Task.WhenAny(drained, Task.Delay(AbortPatience, time, CancellationToken.None));
    }

    [LoggerMessage(LogLevel.Information, "Discord: listening on shard {Shard}.")]
    private partial void LogListening(int shard);

    [LoggerMessage(LogLevel.Error, "{Advice} Nobody on Discord is answered until that is mended and the service restarted; all else goes on.")]
    private partial void LogFatal(string advice);

    [LoggerMessage(LogLevel.Error, "Listening to Discord has ended; restart the service.")]
    private partial void LogEnded(Exception trouble);
}
