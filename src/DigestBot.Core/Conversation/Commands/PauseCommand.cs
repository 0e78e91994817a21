using DigestBot.Core.Chats;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Stops pushes for a while; everything else goes on.</summary>
internal sealed class PauseCommand(IChatStore chats) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Pause,
        new("", ""),
        new("Stop pushes for a while", "暂停推送"),
        ChangesChat: true)
    {
        Aliases = ["暂停", "stop"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var wasPaused = call.Chat.State is ChatState.Paused;
        if (!wasPaused)
            await chats.SetStateAsync(call.Chat.Id, ChatState.Paused, ct);
        return new Draft()
            .Paragraph(wasPaused ? call.Texts.PausedAlready : call.Texts.Paused)
            .Row(Press.Turn(call.Texts.Resume, "/" + CommandNames.Resume))
            .Reply;
    }
}
