using System.Collections.Concurrent;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Receiving;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Tests.Support;

/// <summary>The receiving end alone, with a handler that a test lets go on when it likes.</summary>
internal sealed class Listener : IArrivalHandler<Arrival>, IAsyncDisposable
{
    private readonly TelegramApi _api;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ArrivalLanes<Arrival> _lanes;
    private readonly LongPolling _source;
    private readonly Task _listening;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = [];

    public Listener(string address, TimeProvider? time = null)
    {
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        _api = new(Scene.Options(address, timeoutSeconds: 5));
        _lanes = new(this, _abort.Token);
        _source = new(_api, new ReceiverStates(), time ?? TimeProvider.System, logs.CreateLogger<LongPolling>());
        _listening = _source.ListenAsync(_lanes, _stop.Token);
    }

    public Heard Log { get; } = new();

    /// <summary>The texts that were handled to their end, in order.</summary>
    public ConcurrentQueue<string> Handled { get; } = [];

    /// <summary>The texts whose handling has begun.</summary>
    public ConcurrentQueue<string> Begun { get; } = [];

    public ConcurrentQueue<string> ToldToSlowDown { get; } = [];

    /// <summary>The texts that may have waited for long.</summary>
    public ConcurrentQueue<string> Late { get; } = [];

    public bool HasEnded => _listening.IsCompleted;

    /// <summary>Keeps a text from being handled until it is let go.</summary>
    public void Hold(string text) => _held[text] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo(string text) => _held[text].SetResult();

    public async Task HandleAsync(Arrival arrival, CancellationToken ct)
    {
        var text = arrival.Update.Message?.Text ?? arrival.Update.CallbackQuery?.Data ?? "";
        if (arrival.IsLate)
            Late.Enqueue(text);
        Begun.Enqueue(text);
        if (_held.TryGetValue(text, out var held))
            await held.Task.WaitAsync(ct);
        Handled.Enqueue(text);
    }

    public Task SlowDownAsync(Arrival arrival, CancellationToken ct)
    {
        ToldToSlowDown.Enqueue($"{arrival.Lane}");
        return Task.CompletedTask;
    }

    /// <summary>Waits until it is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Scene.Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!isSo())
            await Task.Delay(5, patience.Token);
    }

    /// <summary>Stops as the service does: what is under way is handled or given up, and what is handled confirmed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _abort.CancelAsync();
        await _lanes.DrainAsync();
        await _source.CloseAsync(Scene.Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
            await StopAsync();
        _lanes.Dispose();
        _api.Dispose();
        _stop.Dispose();
        _abort.Dispose();
    }

    public static void Say(TelegramServer server, long chat, params string[] texts)
    {
        foreach (var text in texts)
            server.Happen(new Writes(chat, text));
    }
}
