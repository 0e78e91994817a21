namespace DigestBot.Simulators.Telegram.World;

/// <summary>What a call wants of a chat; each includes the one before.</summary>
internal enum Access
{
    Read,
    Edit,
    Write,
}

/// <summary>Whether the bot may. The order of the checks and their words are those of Telegram's Bot API server.</summary>
internal sealed class ChatAccess(TelegramWorld world, Rules rules)
{
    public Refusal? Refuse(long id, long? thread, Access access)
    {
        if (access > Access.Read && ChatRules.Refuse(id, rules.Settings) is { } told)
            return told;
        if (world.Find(id) is null && rules.Settings.IsClosedWorld)
            return Refusal.BadRequest("chat not found");
        var chat = world.Chat(id);
        var state = StateOf(chat, thread, access);
        return ChatRules.Refuse(new() { State = state, MovedTo = chat.MovedTo }, chat.Kind.ToString().ToLowerInvariant());
    }

    private static ChatState StateOf(Chat chat, long? thread, Access access)
    {
        if (chat.State is not (ChatState.Fine or ChatState.Migrated) && access > Access.Read)
            return chat.State;
        if (chat.State == ChatState.Migrated && access == Access.Write)
            return ChatState.Migrated;
        var isStrict = access > Access.Read || chat.Kind is ChatKind.Supergroup or ChatKind.Channel;
        return (chat.Kind, chat.Bot.Status) switch
        {
            // The person's blocking stops what is new, not what is there already.
            (ChatKind.Private, MemberStatus.Kicked) => access == Access.Write ? ChatState.Blocked : ChatState.Fine,
            (_, MemberStatus.Kicked) => isStrict ? ChatState.Kicked : ChatState.Fine,
            (_, MemberStatus.Left) => isStrict ? ChatState.NotMember : ChatState.Fine,
            _ => access == Access.Write ? WritableState(chat, thread) : ChatState.Fine,
        };
    }

    private static ChatState WritableState(Chat chat, long? thread)
    {
        if (chat.Kind == ChatKind.Channel && !(chat.Bot.Administers && chat.Bot.MaySend))
            return ChatState.NeedsAdministrator;
        if (chat.Bot.Status == MemberStatus.Restricted && !chat.Bot.MaySend)
            return ChatState.NoRights;
        if (!chat.IsForum)
            return thread is null ? ChatState.Fine : ChatState.ThreadMissing;
        // An administrator may write in a closed topic.
        return (chat.Topics.GetValueOrDefault(thread ?? Chat.GeneralTopic, thread is null ? TopicState.Open : TopicState.Deleted), chat.Bot.Administers) switch
        {
            (TopicState.Deleted, _) => ChatState.ThreadMissing,
            (TopicState.Closed, false) => ChatState.TopicClosed,
            _ => ChatState.Fine,
        };
    }
}
