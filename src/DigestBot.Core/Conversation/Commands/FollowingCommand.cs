using System.Globalization;
using DigestBot.Core.Conversation.Rules;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Lists what the chat follows.</summary>
internal sealed class FollowingCommand(FollowingList list) : ICommand
{
    public CommandDefinition Definition { get; } = new(CommandNames.Following, new("", ""), new("What you follow", "查看关注的内容"))
    {
        Aliases = ["我的关注", "关注列表"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Reply.Of(await list.ComposeAsync(
        call, int.TryParse(call.Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1, ct));
}
