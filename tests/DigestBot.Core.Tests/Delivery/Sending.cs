using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Tests.Conversation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>A way out made of real parts, around a queue and a platform that are not.</summary>
internal sealed class Sending
{
    public Sending(
        ManualClock clock, FakePlatform platform, FakeQueue queue, DeliveryOptions? options = null, ILoggerFactory? logs = null, InMemoryOutbox? outbox = null)
    {
        Outbox = outbox ?? new();
        Clock = clock;
        var paces = new PlatformPaces([platform], clock);
        Gate = new SendGate(paces, queue, clock);
        Pace = paces["fake"];
        Signal = new DeliverySignal(clock);
        Progress = new DeliveryProgress(clock);
        Parts = new PumpParts(
            queue, Outbox, paces, Signal, Progress, new OwnerNotices(Chats, Gate, NullLogger<OwnerNotices>.Instance),
            new StorageTroubles(clock, NullLogger<StorageTroubles>.Instance),
            options ?? new(), clock, logs ?? NullLoggerFactory.Instance)
        {
            Jitter = () => 0,
        };
        Dispatcher = new Dispatcher([platform], Parts);
    }

    public ManualClock Clock { get; }

    public DeliverySignal Signal { get; }

    public DeliveryProgress Progress { get; }

    public SendGate Gate { get; }

    public PlatformPace Pace { get; }

    public PumpParts Parts { get; }

    public InMemoryOutbox Outbox { get; }

    public InMemoryChats Chats { get; } = new();

    public IDispatcher Dispatcher { get; }

    /// <summary>Sends as the service does, until it is stopped.</summary>
    public Task Serve(CancellationToken stop) => Clock.Begin(() => Dispatcher.ServeAsync(stop));

    public Task<DispatchOutcome> DispatchAsync() => Clock.RunAsync(() => Dispatcher.DispatchAsync(new(), TestContext.Current.CancellationToken));
}
