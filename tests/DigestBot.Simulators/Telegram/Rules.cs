using DigestBot.Simulators.Telegram.Published;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram;

/// <summary>The settings as they stand, with what follows from them.</summary>
internal sealed class Rules
{
    private volatile State _state = new(new());

    public TelegramSettings Settings
    {
        get => _state.Settings;
        set => _state = new(value);
    }

    /// <summary>The published description, where one is given.</summary>
    public ApiDescription? Published => _state.Published;

    public Person Bot => _state.Bot;

    /// <summary>What befalls calls of the method by chance; null for nothing.</summary>
    public Faults? FaultsOf(string method) => _state.Faults.GetValueOrDefault(method);

    private sealed class State(TelegramSettings settings)
    {
        public TelegramSettings Settings => settings;

        public ApiDescription? Published { get; } = settings.Spec is { } path ? ApiDescription.Load(path) : null;

        public Person Bot { get; } = BotIdentity.Of(settings.Token);

        public IReadOnlyDictionary<string, Faults> Faults { get; } = settings.FaultsOf
            .Append(new("sendMessage", settings.Faults))
            .DistinctBy(faults => faults.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(faults => faults.Key, faults => new Faults(faults.Value), StringComparer.OrdinalIgnoreCase);
    }
}
