using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>There is such a person. Whom nobody tells of is <c>Person 7</c> and reads English.</summary>
public sealed record PersonIs(long Id, string FirstName, string? Username = null, string? LanguageCode = "en") : Happening;

/// <summary>There is such a chat. Which nobody tells of is what its id looks like, and the bot a member of it.</summary>
/// <param name="State">What makes it refuse the bot, whoever the bot is in it.</param>
public sealed record ChatIs(
    long Id, ChatKind Kind, string Title = "A chat", string? Username = null, bool IsForum = false, MemberStatus Bot = MemberStatus.Member, ChatState State = ChatState.Fine) : Happening;

/// <summary>A forum has such a topic; <see cref="Chat.GeneralTopic"/>, 1, is the one that it always has.</summary>
public sealed record TopicIs(long Chat, long Thread, TopicState State = TopicState.Open) : Happening;

/// <summary>Somebody has this place in a chat. In a chat of which no member was told, everybody is one.</summary>
public sealed record MemberIs(long Chat, long Person, MemberStatus Status) : Happening;

/// <summary>
/// The bot's place in a chat changes, and it is told so by <c>my_chat_member</c>: added, removed, promoted, demoted, restricted. In a private chat,
/// kicked means blocked, and a member unblocked.
/// </summary>
/// <param name="By">Who did it; in a private chat its person.</param>
/// <param name="MaySend">For a restricted member whether it may send; for a channel's administrator whether it may post.</param>
public sealed record BotBecomes(long Chat, MemberStatus Status, long? By = null, bool MaySend = true) : Happening;

/// <summary>A group becomes a supergroup: both chats get a service message, and the old one refuses from then on, saying where it moved.</summary>
public sealed record Migrates(long Chat, long To) : Happening;
