using DigestBot.Core.Languages;

namespace DigestBot.Telegram.Profile;

/// <summary>How Telegram names the languages of a profile.</summary>
internal static class ProfileLanguage
{
    /// <summary>Null for English, which then is what everybody sees whose language has no words of its own.</summary>
    public static string? CodeOf(Texts texts) => texts == Texts.English ? null : texts.Code;
}
