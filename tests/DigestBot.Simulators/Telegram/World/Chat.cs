using System.Collections.Immutable;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>A <c>Chat</c>, and how the bot and others stand in it.</summary>
internal sealed record Chat(long Id, ChatKind Kind, string Title)
{
    /// <summary>The topic that every forum has. Source: Bot API server, which takes no such <c>message_thread_id</c>.</summary>
    public const long GeneralTopic = 1;

    // Groups count down from -1; supergroups and channels from -1,000,000,000,001.
    private const long LargestGroup = -1_000_000_000_000;

    public string? Username { get; init; }

    public bool IsForum { get; init; }

    /// <summary>What makes it refuse, whoever the bot is in it; <see cref="ChatState.Fine"/> for nothing.</summary>
    public ChatState State { get; init; }

    /// <summary>The supergroup that a group became.</summary>
    public long MovedTo { get; init; }

    public Membership Bot { get; init; } = new(MemberStatus.Member);

    public ImmutableDictionary<long, Membership> Members { get; init; } = ImmutableDictionary<long, Membership>.Empty;

    public ImmutableDictionary<long, TopicState> Topics { get; init; } = ImmutableDictionary<long, TopicState>.Empty;

    /// <summary>What a chat is about which nothing was said: all that there is to go by is its id.</summary>
    public static Chat Unknown(long id) => new(id, KindOf(id), $"Chat {id}");

    public static ChatKind KindOf(long id) => id > 0 ? ChatKind.Private : id < LargestGroup ? ChatKind.Supergroup : ChatKind.Group;

    public Membership Of(long person) => Members.GetValueOrDefault(person, new(Kind == ChatKind.Private || Members.IsEmpty ? MemberStatus.Member : MemberStatus.Left));
}
