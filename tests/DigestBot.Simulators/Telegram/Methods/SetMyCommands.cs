using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>setMyCommands</c>.</summary>
internal sealed class SetMyCommands(Profile profile) : Method("setMyCommands", "commands", "scope", "language_code")
{
    protected override Outcome Answer(Call call)
    {
        if (CommandList.Read(call).IsRefused(out var refusal, out var commands)
            || CommandScope.Read(call).IsRefused(out refusal, out var scope)
            || LanguageCode.Read(call).IsRefused(out refusal, out var language))
            return refusal;
        profile.Set(scope, language, commands);
        return Outcome.True;
    }
}
