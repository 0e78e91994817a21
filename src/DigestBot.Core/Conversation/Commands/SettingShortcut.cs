using DigestBot.Core.Conversation.Settings;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>A command of its own for one setting.</summary>
internal abstract class SettingShortcut(SettingsDesk desk, ISetting setting) : ICommand
{
    public abstract CommandDefinition Definition { get; }

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Of(await desk.ChangeAsync(call, setting, call.Arguments, ct));
}
