using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary><c>setMyName</c>, <c>setMyDescription</c>, <c>setMyShortDescription</c>, which differ in a limit and a word.</summary>
/// <param name="refusal">What the server answers to a text that is too long.</param>
internal sealed class SetProfileText(ProfileText text, string name, string parameter, int longest, string refusal, Profile profile) : Method(name, parameter, "language_code")
{
    protected override Outcome Answer(Call call)
    {
        if (LanguageCode.Read(call).IsRefused(out var wrong, out var language))
            return wrong;
        var value = call.Text(parameter);
        // A bot cannot be without a name.
        if (value.Length > longest || (value.Length == 0 && text == ProfileText.Name && language.Length == 0))
            return Refusal.BadRequest(refusal);
        profile.Set(text, language, value);
        return Outcome.True;
    }
}

/// <summary><c>getMyName</c>, <c>getMyDescription</c>, <c>getMyShortDescription</c>.</summary>
internal sealed class GetProfileText(ProfileText text, string name, string field, Profile profile) : Method(name, "language_code")
{
    protected override Outcome Answer(Call call)
    {
        if (LanguageCode.Read(call).IsRefused(out var wrong, out var language))
            return wrong;
        return new(json =>
        {
            json.WriteStartObject();
            json.WriteString(field, profile.Text(text, language));
            json.WriteEndObject();
        });
    }
}
