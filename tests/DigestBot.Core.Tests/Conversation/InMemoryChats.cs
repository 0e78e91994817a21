using DigestBot.Core.Chats;

namespace DigestBot.Tests.Conversation;

/// <summary>Chats in memory.</summary>
internal sealed class InMemoryChats : IChatStore
{
    private readonly Dictionary<ChatAddress, Chat> _chats = [];
    private readonly Dictionary<long, List<string>> _subscriptions = [];

    /// <summary>How often something that a chat chose was saved.</summary>
    public int Changes { get; private set; }

    public Chat Only => _chats.Values.Single();

    /// <summary>The day of the only chat's last push.</summary>
    public NodaTime.LocalDate? ServedOn
    {
        set => _chats[Only.Address] = Only with { ServedOn = value };
    }

    public Task<Chat> OpenAsync(ChatAddress address, string dialect, ChatSettings initial, CancellationToken ct)
    {
        if (!_chats.TryGetValue(address, out var chat))
        {
            chat = _chats[address] = new(_chats.Count + 1, address, initial, ChatState.Active);
            _subscriptions[chat.Id] = [];
        }
        return Task.FromResult(chat);
    }

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken ct) => Task.FromResult(_chats.GetValueOrDefault(address));

    public Task SaveSettingsAsync(long chatId, ChatSettings settings, CancellationToken ct) =>
        ChangeAsync(chatId, chat => chat with { Settings = settings });

    public Task SetStateAsync(long chatId, ChatState state, CancellationToken ct) =>
        ChangeAsync(chatId, chat => chat with { State = state });

    public async Task SuspendAsync(ChatAddress chat, string reason, CancellationToken ct)
    {
        foreach (var known in await ThreadsAsync(chat, ct))
            await SetStateAsync(known.Id, ChatState.Suspended, ct);
    }

    public async Task SuspendThreadAsync(ChatAddress thread, string reason, CancellationToken ct)
    {
        if (_chats.TryGetValue(thread, out var known))
            await SetStateAsync(known.Id, ChatState.Suspended, ct);
    }

    public async Task SuspendWithinAsync(string platform, string prefix, string reason, CancellationToken ct)
    {
        foreach (var known in await WithinAsync(platform, prefix, ct))
            await SetStateAsync(known.Id, ChatState.Suspended, ct);
    }

    public Task<IReadOnlyList<Chat>> WithinAsync(string platform, string prefix, CancellationToken ct) => Task.FromResult<IReadOnlyList<Chat>>(
        [.. _chats.Values.Where(known => known.Address.Platform == platform && known.Address.ChatId.StartsWith(prefix, StringComparison.Ordinal))]);

    public Task<IReadOnlyList<string>> PrefixesAsync(string platform, char end, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(
        [.. _chats.Values.Where(known => known.Address.Platform == platform).Select(known => known.Address.ChatId).Where(id => id.Contains(end)).Select(id => id[..(id.IndexOf(end) + 1)]).Distinct()]);

    public Task<IReadOnlyList<Chat>> ThreadsAsync(ChatAddress chat, CancellationToken ct) => Task.FromResult<IReadOnlyList<Chat>>(
        [.. _chats.Values.Where(known => known.Address with { Thread = "" } == chat with { Thread = "" })]);

    public Task SetTitleAsync(long chatId, string? title, CancellationToken ct) => SetAsync(chatId, chat => chat with { Title = title });

    public Task SetKeeperAsync(long chatId, string personId, CancellationToken ct) => SetAsync(chatId, chat => chat with { Keeper = personId });

    public Task<IReadOnlyList<string>> SubscriptionsAsync(long chatId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([.. _subscriptions[chatId]]);

    public Task<bool> SubscribeAsync(long chatId, string category, CancellationToken ct)
    {
        var isNew = !_subscriptions[chatId].Contains(category);
        if (isNew)
            _subscriptions[chatId].Add(category);
        return Task.FromResult(isNew);
    }

    public Task<bool> UnsubscribeAsync(long chatId, string category, CancellationToken ct) =>
        Task.FromResult(_subscriptions[chatId].Remove(category));

    private Task ChangeAsync(long chatId, Func<Chat, Chat> change)
    {
        Changes++;
        return SetAsync(chatId, change);
    }

    private Task SetAsync(long chatId, Func<Chat, Chat> change)
    {
        var chat = _chats.Values.Single(one => one.Id == chatId);
        _chats[chat.Address] = change(chat);
        return Task.CompletedTask;
    }
}
