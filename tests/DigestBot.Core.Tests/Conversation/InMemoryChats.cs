using DigestBot.Core.Chats;

namespace DigestBot.Tests.Conversation;

/// <summary>Chats in memory.</summary>
internal sealed class InMemoryChats : IChatStore
{
    private readonly Dictionary<ChatAddress, Chat> _chats = [];
    private readonly Dictionary<long, List<string>> _subscriptions = [];

    /// <summary>How often something was saved about a chat.</summary>
    public int Changes { get; private set; }

    public Chat Only => _chats.Values.Single();

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
        var chat = _chats.Values.Single(one => one.Id == chatId);
        _chats[chat.Address] = change(chat);
        Changes++;
        return Task.CompletedTask;
    }
}
