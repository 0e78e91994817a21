namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The parameter <c>language_code</c>: two small letters, or empty for everybody else.</summary>
internal static class LanguageCode
{
    public static Parsed<string> Read(Call call)
    {
        var code = call.Text("language_code");
        return code.Length == 0 || (code.Length == 2 && code.All(char.IsAsciiLetterLower)) ? code : Refusal.BadRequest("invalid language code specified");
    }
}
