using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>deleteMyCommands</c>.</summary>
internal sealed class DeleteMyCommands(Profile profile) : Method("deleteMyCommands", "scope", "language_code")
{
    protected override Outcome Answer(Call call)
    {
        if (CommandScope.Read(call).IsRefused(out var refusal, out var scope) || LanguageCode.Read(call).IsRefused(out refusal, out var language))
            return refusal;
        profile.Set(scope, language, []);
        return Outcome.True;
    }
}
