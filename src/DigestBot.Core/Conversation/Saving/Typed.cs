namespace DigestBot.Core.Conversation.Saving;

/// <summary>What somebody typed behind a command, with the very signs they typed: arguments come with a Chinese keyboard's signs made plain.</summary>
internal static class Typed
{
    public static string Of(CommandCall call)
    {
        var said = call.Request.Text.Trim();
        return call.Request.ButtonData is null && said.Length >= call.Arguments.Length && Languages.HalfWidth.Fold(said).EndsWith(call.Arguments, StringComparison.Ordinal)
            ? said[^call.Arguments.Length..]
            : call.Arguments;
    }
}
