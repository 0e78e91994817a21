using DigestBot.Core.Chats;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>Which other chats a person may look after at this time.</summary>
internal sealed class Caretaker(ICaretakers caretakers, IEnumerable<IChatRights> rights)
{
    /// <summary>More than anybody sees at a glance, and few enough to be checked one by one.</summary>
    public const int MostChats = 20;

    private const int LongestThread = 10;

    public bool KnowsPassedOn(ChatRequest request) => rights.Any(known => known.Platform == request.Chat.Platform && known.KnowsPassedOn);

    public async Task<bool> MayAsync(ChatAddress chat, string personId, CancellationToken ct) =>
        personId.Length > 0 && rights.FirstOrDefault(known => known.Platform == chat.Platform) is { } platform
        && await platform.MayAdministerAsync(chat, personId, ct);

    public async Task<IReadOnlyList<Chat>> ChatsAsync(ChatRequest request, CancellationToken ct)
    {
        List<Chat> chats = [];
        foreach (var chat in await caretakers.ChatsOfAsync(request.Chat.Platform, request.PersonId, MostChats, ct))
            if (await MayAsync(chat.Address, request.PersonId, ct))
                chats.Add(chat);
        return chats;
    }

    /// <summary>What a chat is called; its id where the platform never told.</summary>
    public static string NameOf(Chat chat) => (chat.Title, chat.Address.Thread) switch
    {
        (null or "", _) => chat.Address.ChatId,
        ({ } title, "") => title,
        // A number that nobody can read tells nobody anything.
        ({ } title, { Length: > LongestThread }) => title,
        ({ } title, var thread) => $"{title} #{thread}",
    };
}
