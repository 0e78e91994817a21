using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Limits;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram;

/// <summary>All parts of one server, put together.</summary>
internal sealed class Backstage
{
    public Backstage(TimeProvider time)
    {
        Time = time;
        Ledger = new(time);
        Gate = new(time);
        Updates = new(time);
        Access = new(World, Rules);
        Wire = new(World, Messages, Rules);
        var writing = new Writing(World, Messages, Updates, Wire, Rules, time);
        Director = new(new(World), new(World, Updates, writing, Wire, Rules, time), writing, new(World, Messages, Updates, Queries, Inline, Wire, time));
    }

    public TimeProvider Time { get; }

    public Rules Rules { get; } = new();

    public TelegramWorld World { get; } = new();

    public Messages Messages { get; } = new();

    public ChatAccess Access { get; }

    public MessageJson Wire { get; }

    public UpdateQueue Updates { get; }

    public LongPolls Polls { get; } = new();

    public Webhook Webhook { get; } = new();

    public Profile Profile { get; } = new();

    public Queries Queries { get; } = new();

    public InlineQueries Inline { get; } = new();

    public Director Director { get; }

    public RateGate Gate { get; }

    public Ledger Ledger { get; }

    public CallLog CallLog { get; } = new();

    public Script Script { get; } = new();

    /// <summary>Beats when a call was answered.</summary>
    public Pulse Calls { get; } = new();

    public IReadOnlyList<Shown> Shown(long chat) => [.. Messages.Of(chat).Where(message => message.Service is null).Select(Records.Shown.Of)];

    /// <summary>Forgets all that was; the settings stay.</summary>
    public void Reset()
    {
        Ledger.Reset();
        CallLog.Clear();
        Gate.Reset();
        Script.Clear();
        World.Clear();
        Messages.Clear();
        Updates.Clear();
        Queries.Expire();
        Profile.Clear();
        Webhook.Set(registration: null);
    }
}
