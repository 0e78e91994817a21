namespace DigestBot.Core.Languages;

/// <summary>
/// Every word the bot says, one member a sentence. A language is a class that implements all of them, so the compiler finds
/// a text that lacks its translation. The parts stand in one file each room: <c>Texts.Views.cs</c>, <c>Texts.Commands.cs</c>, …
/// </summary>
public abstract partial class Texts
{
    /// <summary>English.</summary>
    public static Texts English { get; } = new EnglishTexts();

    /// <summary>Simplified Chinese.</summary>
    public static Texts Chinese { get; } = new ChineseTexts();

    /// <summary>The languages the bot speaks.</summary>
    public static IReadOnlyList<Texts> All { get; } = [English, Chinese];

    /// <summary>The ISO 639-1 code: <c>en</c> or <c>zh</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public abstract string Name { get; }

    /// <summary>The texts for a language code or a client's locale (<c>zh-hans</c>); English where it is unknown.</summary>
    public static Texts For(string? locale) =>
        locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Chinese : English;
}
