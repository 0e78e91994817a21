using System.Collections.Frozen;

namespace DigestBot.Core.Digests.Intake;

/// <summary>The languages in which publishers have digests written, by the names they give them in file names.</summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["Arabic"] = "ar",
        ["Chinese"] = "zh",
        ["Czech"] = "cs",
        ["Dutch"] = "nl",
        ["English"] = "en",
        ["French"] = "fr",
        ["German"] = "de",
        ["Hindi"] = "hi",
        ["Indonesian"] = "id",
        ["Italian"] = "it",
        ["Japanese"] = "ja",
        ["Korean"] = "ko",
        ["Persian"] = "fa",
        ["Polish"] = "pl",
        ["Portuguese"] = "pt",
        ["Russian"] = "ru",
        ["Spanish"] = "es",
        ["Turkish"] = "tr",
        ["Ukrainian"] = "uk",
        ["Vietnamese"] = "vi",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO 639-1 code of a language, or null if the name is not known.</summary>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(name);

    /// <summary>The name that publishers give a language, or null if they are not known to.</summary>
    public static string? NameOf(string code) => Codes.FirstOrDefault(language => language.Value == code).Key;
}
