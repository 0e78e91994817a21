using Microsoft.Extensions.Hosting;

namespace DigestBot.WebChat.Rooms;

/// <summary>Another process may push into a chat that is open here, so open pages look again every second.</summary>
internal sealed class TranscriptTail(ChatRooms rooms, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var closing = lifetime.ApplicationStopping.Register(rooms.Close);
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                rooms.WakeAll();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            rooms.Close();
        }
    }
}
