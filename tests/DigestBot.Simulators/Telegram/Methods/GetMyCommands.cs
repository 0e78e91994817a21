using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getMyCommands</c>.</summary>
internal sealed class GetMyCommands(Profile profile) : Method("getMyCommands", "scope", "language_code")
{
    protected override Outcome Answer(Call call)
    {
        if (CommandScope.Read(call).IsRefused(out var refusal, out var scope) || LanguageCode.Read(call).IsRefused(out refusal, out var language))
            return refusal;
        return new(json =>
        {
            json.WriteStartArray();
            foreach (var command in profile.Commands(scope, language))
            {
                json.WriteStartObject();
                json.WriteString("command", command.Name);
                json.WriteString("description", command.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
